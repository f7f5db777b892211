import { env } from "@/lib/env";
import { noteProviderEvent } from "@/lib/mail/fates/note-provider-event";
import { readResendEvent } from "@/lib/mail/fates/read-resend-event";

export const dynamic = "force-dynamic";

const empty = (status: number) => new Response(null, { status });

/** Where Resend calls is a place only for whoever posts, and only once a secret is shared. */
export const GET = () => empty(404);

/** What became of a mail, as Resend says it. Who is not Resend learns nothing; a mail that is not ours is let go. */
export async function POST(request: Request) {
  const secret = env().RESEND_WEBHOOK_SECRET;
  if (!secret) return empty(404);
  const event = readResendEvent(await request.text(), request.headers, secret);
  if (event === "forged") return empty(401);
  if (event !== "ignored") await noteProviderEvent(event);
  return empty(200);
}
