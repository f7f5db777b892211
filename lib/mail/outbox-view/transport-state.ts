import { env } from "../../env";

/** By which way mails leave, and whether their fate comes back. */
export type TransportState = "resend" | "resendSilent" | "smtp" | "folder" | "none";

/** What the settings say; `chooseTransport` decides in the same order. */
export function transportState(): TransportState {
  const { RESEND_API_KEY, RESEND_WEBHOOK_SECRET, SMTP_URL, MAIL_OUTBOX_DIR } = env();
  if (RESEND_API_KEY) return RESEND_WEBHOOK_SECRET ? "resend" : "resendSilent";
  if (SMTP_URL) return "smtp";
  return MAIL_OUTBOX_DIR ? "folder" : "none";
}
