import { type SQL, sql } from "drizzle-orm";
import { announcementRecipients, mailRhythm, users } from "@/drizzle/schema";
import { hasUsableAddress } from "../sending/delivery-channel";

/** How somebody wants mails about messages that are not urgent. */
export const mailRhythms = mailRhythm.enumValues;
export type MailRhythm = (typeof mailRhythms)[number];

const hasMailbox = sql`${hasUsableAddress} and ${users.suspendedAt} is null and ${users.mergedIntoId} is null`;

/** An urgent message reaches everybody who has a mailbox, but families on paper. Where recipients are read with `users`. */
export const getsUrgentMails: SQL = sql`(${hasMailbox} and ${announcementRecipients.channel} <> 'paper')`;

const readsByMail = sql`${hasMailbox} and ${announcementRecipients.channel} = 'mail'`;

/** Who reads by mail and chose this rhythm for what is not urgent. */
export const wantsMailsOf = (rhythm: MailRhythm): SQL =>
  sql`(${readsByMail} and ${users.mailRhythm} = ${rhythm})`;

/** Who reads by mail and did not say never. */
export const wantsMails: SQL = sql`(${readsByMail} and ${users.mailRhythm} <> 'never')`;
