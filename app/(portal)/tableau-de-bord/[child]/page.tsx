import { notFound } from "next/navigation";
import { requireViewer } from "@/lib/auth/guards";
import { listChildrenOf } from "@/lib/people/children";
import { findOwnStudent } from "@/lib/people/students";
import { ChildDashboard } from "../child-dashboard";
import { OwnDashboard } from "../own-dashboard";

interface ChildDashboardPageProps {
  params: Promise<{ child: string }>;
}

/** A child of this guardian, or one's own schooling. Anything else does not exist. */
export default async function ChildDashboardPage({ params }: ChildDashboardPageProps) {
  const viewer = await requireViewer();
  const { child: id } = await params;
  if (viewer.ownStudentIds.includes(id)) {
    const student = await findOwnStudent(viewer.userId, id);
    if (student) return <OwnDashboard viewer={viewer} student={student} />;
  }
  const children = await listChildrenOf(viewer.userId);
  const child = children.find((one) => one.id === id);
  if (!child) notFound();
  return <ChildDashboard viewer={viewer} child={child} siblings={children} />;
}
