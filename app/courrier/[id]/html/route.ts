import { sheetPolicy } from "@/lib/mail/mail-sheet";
import { findSentMail, viewableFolder } from "@/lib/mail/sent-mails";

const headers = {
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy": sheetPolicy,
  "X-Frame-Options": "SAMEORIGIN",
  "Cache-Control": "no-store",
};

/** In the viewer a link leads the window around the mail, as a mail program would. */
const openingAround = (html: string) => html.replaceAll('target="_blank"', 'target="_top"');

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const folder = viewableFolder();
  const mail = folder && (await findSentMail(folder, (await params).id));
  return mail ? new Response(openingAround(mail.html), { headers }) : new Response(null, { status: 404 });
}
