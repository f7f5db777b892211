import { readReadiness } from "@/lib/server/readiness";

export const dynamic = "force-dynamic";

/** 200 when this instance can serve, 503 when it cannot. */
export async function GET() {
  const { ready, ...facts } = await readReadiness();
  const status = ready ? 200 : 503;
  return Response.json({ status: ready ? "ready" : "not ready", ...facts }, { status });
}
