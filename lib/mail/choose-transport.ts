import type { Environment } from "../env";
import { folderTransport } from "./transports/folder";
import { resendTransport } from "./transports/resend";
import { smtpTransport } from "./transports/smtp";
import type { Transport } from "./transports/transport";

/** The one transport that the settings name (more than one was refused at start); undefined without any. */
export function chooseTransport(environment: Environment): Transport | undefined {
  if (environment.RESEND_API_KEY) return resendTransport(environment.RESEND_API_KEY);
  if (environment.SMTP_URL) return smtpTransport(environment.SMTP_URL);
  if (environment.MAIL_OUTBOX_DIR) return folderTransport(environment.MAIL_OUTBOX_DIR);
  return undefined;
}
