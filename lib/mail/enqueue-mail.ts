import { sql } from "drizzle-orm";
import { outbox } from "@/drizzle/schema";
import type { Transaction } from "../db/client";
import type { Mail } from "./mail";

const rowsPerStatement = 5_000;

const asRow = ({ lane = "urgent", byDayOnly = false, ...mail }: Mail) => ({ ...mail, lane, byDayOnly });

/**
 * Writes mails to the outbox inside the transaction of what causes them: both happen, or neither.
 * A mail whose idempotency key is already there changes nothing. Thousands travel as one parameter.
 */
export async function enqueueMails(tx: Transaction, mails: Mail[]): Promise<void> {
  for (let start = 0; start < mails.length; start += rowsPerStatement) {
    const rows = JSON.stringify(mails.slice(start, start + rowsPerStatement).map(asRow));
    await tx.execute(sql`
      insert into ${outbox} (template, lane, user_id, school_id, mailing_id, by_day_only, recipient, language,
        details, idempotency_key, send_after)
      select template, lane, "userId", "schoolId", "mailingId", "byDayOnly", recipient, language,
        details, "idempotencyKey", coalesce("sendAfter", now())
      from jsonb_to_recordset(${rows}::jsonb) as mail (template text, lane mail_lane, "userId" uuid, "schoolId" uuid,
        "mailingId" uuid, "byDayOnly" boolean, recipient text, language text, details jsonb, "idempotencyKey" text,
        "sendAfter" timestamptz)
      on conflict (idempotency_key) do nothing`);
  }
}

/** One mail, by the rules of `enqueueMails`. */
export const enqueueMail = (tx: Transaction, mail: Mail): Promise<void> => enqueueMails(tx, [mail]);
