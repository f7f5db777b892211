import { stopMails } from "@/lib/publishing/mails/mail-rhythm";
import { readUnsubscribeToken } from "@/lib/publishing/mails/unsubscribe-token";
import { routes } from "@/lib/routes";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ token: string }> };

const unknown = () => new Response(null, { status: 404 });

/** Whoever follows the address in a browser is asked first, on the page made for it; nothing changes here. */
export async function GET(_request: Request, { params }: Context) {
  const { token } = await params;
  if (!readUnsubscribeToken(token)) return unknown();
  return new Response(null, { status: 303, headers: { location: routes.unsubscribe(token) } });
}

/** « Se désabonner » of a mail program (RFC 8058): done at once, without a session and without another word. */
export async function POST(_request: Request, { params }: Context) {
  const { token } = await params;
  const userId = readUnsubscribeToken(token);
  if (!userId) return unknown();
  await stopMails(userId);
  return new Response("ok\n", { status: 200, headers: { "content-type": "text/plain" } });
}
