import { render, toPlainText } from "react-email";
import { env } from "../env";
import { supportedLanguage, translator } from "../i18n/translator";
import type { WrittenMail } from "./letterhead";
import { isMailTemplate, type QueuedMail } from "./mail";
import { findSigningSchool } from "./mail-facts";
import { outlookHead } from "./mail-style";
import type { OutgoingMessage } from "./transports/transport";
import { writers } from "./write-mail";

/** `pointless`: its link died, or what it tells was taken back, while the mail waited. `unreadable`: the outbox row is not one of ours. */
export type Rendering =
  | { outcome: "rendered"; message: OutgoingMessage }
  | { outcome: "pointless" }
  | { outcome: "unreadable"; reason: string };

const withoutMailFrom = "Préau <preau@localhost>";

/** Short doctype: the long one names another origin, and no mail of ours does. */
const finishHtml = (html: string) =>
  html.replace(/^<!DOCTYPE[^>]*>/i, "<!DOCTYPE html>").replace("</head>", `${outlookHead}</head>`);

/** The button gives its words, the telephone its number; addresses stand in clear already. */
const plainText = (html: string) =>
  toPlainText(html, {
    selectors: [
      { selector: "a.button", format: "anchor", options: { ignoreHref: true } },
      { selector: "a.accent", format: "anchor", options: { ignoreHref: true } },
      { selector: "h1", options: { uppercase: false } },
      { selector: "h2", options: { uppercase: false } },
      { selector: "h3", options: { uppercase: false } },
    ],
  });

/** What a mailbox shows of a mail: its subject on one line, its two parts. */
export async function showMail({
  subject,
  body,
}: Pick<WrittenMail, "subject" | "body">): Promise<{ subject: string; html: string; text: string }> {
  const html = finishHtml(await render(body));
  return { subject: subject.replace(/[\r\n]+/g, " "), html, text: plainText(html) };
}

/** RFC 2369 and RFC 8058, 3.1: the mailbox's own « Se désabonner » posts here, and asks nothing more. */
const unsubscribeHeaders = (url: string) => ({
  "List-Unsubscribe": `<${url}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});

async function asMessage(
  { id: mailId, template, recipient, idempotencyKey }: QueuedMail,
  written: WrittenMail,
  replyTo: string | null,
): Promise<OutgoingMessage> {
  return {
    ...(await showMail(written)),
    mailId,
    from: env().MAIL_FROM ?? withoutMailFrom,
    to: recipient,
    replyTo: replyTo ?? undefined,
    headers: {
      "X-Preau-Template": template,
      "X-Preau-Idempotency-Key": idempotencyKey,
      "Auto-Submitted": "auto-generated",
      ...(written.unsubscribeUrl && unsubscribeHeaders(written.unsubscribeUrl)),
    },
    idempotencyKey,
  };
}

/**
 * Writes a queued mail with the facts of this moment: names, username, the school's contacts and the rebuilt
 * link. The outbox never held a secret; the message returned does.
 */
export async function renderMail(mail: QueuedMail): Promise<Rendering> {
  if (!isMailTemplate(mail.template)) return { outcome: "unreadable", reason: "unknown template" };
  const language = supportedLanguage(mail.language);
  const school = await findSigningSchool(mail.schoolId, mail.userId);
  const written = await writers[mail.template](mail, { t: translator(language), language, school });
  if (written === undefined) return { outcome: "pointless" };
  if (written === "unreadable") return { outcome: "unreadable", reason: "unreadable details" };
  return { outcome: "rendered", message: await asMessage(mail, written, school.email) };
}
