import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";

/** Whether a mail to this person may arrive: to be asked where `users` is read. */
export const hasUsableAddress = sql<boolean>`(${users.email} is not null and ${users.emailBouncedAt} is null)`;

/** Whether nothing but paper reaches this person: no account that was ever opened, and no address that works. */
const isReachedByPaperOnly = sql<boolean>`(not ${hasUsableAddress} and ${users.activatedAt} is null)`;

/**
 * How a person learns of a message of that level: on paper who chose it or has no other way; by mail who has an
 * address that works and did not decline mails (an urgent message is mailed all the same); else by the account alone.
 * To be asked where `users` is read.
 */
export const deliveryChannel = (level: SQLWrapper | string): SQL<"mail" | "account" | "paper"> => sql`(case
  when ${users.onPaper} or ${isReachedByPaperOnly} then 'paper'
  when ${hasUsableAddress} and (${level} = 'urgent' or ${users.mailRhythm} <> 'never') then 'mail'
  else 'account' end)::delivery_channel`;
