import { sql } from "drizzle-orm";
import { signInAttempts } from "@/drizzle/schema";
import type { Reader } from "../db/client";
import type { Account } from "./find-accounts";
import type { Visitor } from "./visitor";

export type AttemptOutcome = typeof signInAttempts.$inferInsert.outcome;

/** Why an account was not entered, as its own timeline tells it. */
export function outcomeFor(account: Account, fitting: Account[]): AttemptOutcome {
  if (account.passwordHash === null) return "no_password";
  if (fitting.length > 1) return "ambiguous";
  if (account.suspended) return "suspended";
  return "wrong_password";
}

/** The same statement for known and unknown names: it writes a row for each account there is. */
export async function noteAttempts(
  writer: Reader,
  accounts: readonly Account[],
  outcome: (account: Account) => AttemptOutcome,
  { visitor, knownDevice }: { visitor: Visitor; knownDevice: boolean },
): Promise<void> {
  await writer.execute(sql`
    insert into ${signInAttempts} (user_id, outcome, device_label, known_device)
    select user_id, outcome::sign_in_outcome, ${visitor.deviceLabel}, ${knownDevice}
    from unnest(${sql.param(accounts.map(({ userId }) => userId))}::uuid[],
                ${sql.param(accounts.map(outcome))}::text[]) attempt(user_id, outcome)`);
}
