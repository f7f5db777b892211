import { outbox } from "@/drizzle/schema";
import type { Transaction } from "../db/client";
import type { Mail } from "./mail";

/** PostgreSQL takes 65 535 parameters a statement; a row has fewer than twenty. */
const rowsPerStatement = 1_000;

const asRow = ({ lane = "urgent", sendAfter, ...mail }: Mail) => ({
  ...mail,
  lane,
  ...(sendAfter && { sendAfter }),
});

/**
 * Writes mails to the outbox inside the transaction of what causes them: both happen, or neither.
 * A mail whose idempotency key is already there changes nothing.
 */
export async function enqueueMails(tx: Transaction, mails: Mail[]): Promise<void> {
  for (let start = 0; start < mails.length; start += rowsPerStatement) {
    const rows = mails.slice(start, start + rowsPerStatement).map(asRow);
    await tx.insert(outbox).values(rows).onConflictDoNothing({ target: outbox.idempotencyKey });
  }
}

/** One mail, by the rules of `enqueueMails`. */
export const enqueueMail = (tx: Transaction, mail: Mail): Promise<void> => enqueueMails(tx, [mail]);
