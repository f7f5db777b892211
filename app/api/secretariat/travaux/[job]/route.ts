import { notFound } from "next/navigation";
import { requireStaff } from "@/lib/auth/guards";
import { findJob } from "@/lib/jobs/find-job";

/** How far a job is, for the page that waits for it. */
export async function GET(_request: Request, { params }: { params: Promise<{ job: string }> }) {
  const { reach } = await requireStaff();
  const job = await findJob(reach, (await params).job);
  if (!job) notFound();
  const { state, stage, done, total } = job;
  return Response.json({ state, stage, done, total });
}
