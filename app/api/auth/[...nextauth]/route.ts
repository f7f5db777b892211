import type { NextRequest } from "next/server";
import { sessionEndpoint } from "@/lib/auth/next-auth";

const nothingHere = () => new Response(null, { status: 404 });

/** Only the session endpoint is used: it tells when the session ends. Its cookie is never renewed from here. */
export async function GET(request: NextRequest): Promise<Response> {
  if (request.nextUrl.pathname !== "/api/auth/session") return nothingHere();
  const answer = await sessionEndpoint(request);
  const headers = new Headers(answer.headers);
  headers.delete("set-cookie");
  return new Response(answer.body, { status: answer.status, headers });
}

export const POST = nothingHere;
