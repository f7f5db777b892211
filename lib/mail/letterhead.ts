import type { ReactElement } from "react";
import type { Language, Translate } from "../i18n/translator";
import type { MailSchool } from "./mail-facts";

/** What every mail is written with: the addressee's language and the school that signs. */
export interface Letterhead {
  t: Translate;
  language: Language;
  school: MailSchool;
}

/** A link that opens the account of its holder, rebuilt at the moment of sending. */
export interface MailLink {
  url: string;
  expiresAt: Date;
}

/** A mail as written by its template; the plain text is made from the same sentences. */
export interface WrittenMail {
  subject: string;
  body: ReactElement;
  /** Where a mail program ends such mails in one press (RFC 8058); absent for what comes whatever one chose. */
  unsubscribeUrl?: string;
}
