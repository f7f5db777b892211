import { notFound } from "next/navigation";
import { requireViewer } from "@/lib/auth/guards";
import { type Parameter, single } from "@/lib/forms/single";
import { findPupil } from "@/lib/people/pupils";
import { PupilDashboard } from "../pupil-dashboard";

interface ChildDashboardPageProps {
  params: Promise<{ child: string }>;
  searchParams: Promise<{ fait?: Parameter }>;
}

/** A child of this guardian, or one's own schooling. Anything else does not exist. */
export default async function ChildDashboardPage({ params, searchParams }: ChildDashboardPageProps) {
  const viewer = await requireViewer();
  const found = await findPupil(viewer, (await params).child);
  if (!found) notFound();
  const { fait } = await searchParams;
  return <PupilDashboard viewer={viewer} {...found} done={single(fait)} />;
}
