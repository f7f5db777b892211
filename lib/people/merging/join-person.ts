import { eq, sql } from "drizzle-orm";
import { passwords, users } from "@/drizzle/schema";
import type { Transaction } from "../../db/client";
import type { AccountSide } from "./merge-sides";
import type { Pair } from "./move-ties";
import type { PersonState } from "./moved";

/** Whose value stays, where the two differ. */
export interface MergeChoices {
  email: "kept" | "merged";
  phone: "kept" | "merged";
}

const stateOf = (side: AccountSide): PersonState => ({
  email: side.email,
  secondEmail: side.secondEmail,
  emailBouncedAt: side.emailBouncedAt,
  onPaper: side.onPaper,
  phone: side.phone,
  phoneAsGiven: side.phoneAsGiven,
  activatedAt: side.activatedAt,
  invitedAt: side.invitedAt,
});

/** The kept account with what was chosen of the other; who was active or invited under either is so. */
export function joinStates(kept: AccountSide, merged: AccountSide, choices: MergeChoices) {
  const [before, other] = [stateOf(kept), stateOf(merged)];
  const { email, secondEmail, emailBouncedAt, onPaper } = choices.email === "kept" ? before : other;
  const { phone, phoneAsGiven } = choices.phone === "kept" ? before : other;
  const after: PersonState = {
    ...{ email, secondEmail, emailBouncedAt, onPaper, phone, phoneAsGiven },
    activatedAt: before.activatedAt ?? other.activatedAt,
    invitedAt: before.invitedAt ?? other.invitedAt,
  };
  return { before, after };
}

/** Writes such a state on an account. */
export async function writeState(
  tx: Transaction,
  userId: string,
  state: Partial<PersonState>,
): Promise<void> {
  const { emailBouncedAt, activatedAt, invitedAt, ...plain } = state;
  const moments = Object.entries({ emailBouncedAt, activatedAt, invitedAt })
    .filter(([, moment]) => moment !== undefined)
    .map(([field, moment]) => [field, sql`${moment}::timestamptz`]);
  const values = { ...plain, ...Object.fromEntries(moments) };
  if (Object.keys(values).length > 0) await tx.update(users).set(values).where(eq(users.id, userId));
}

/**
 * Who chose a password under the other account alone keeps it. A provisional one gives way to it. Gives when the moved
 * one was chosen.
 */
export async function joinPasswords(
  tx: Transaction,
  { keptId, mergedId }: Pair,
  { kept, merged }: { kept: AccountSide; merged: AccountSide },
): Promise<string | null> {
  if (kept.hasPassword || !merged.hasPassword) return null;
  await tx.delete(passwords).where(eq(passwords.userId, keptId));
  const [moved] = await tx
    .update(passwords)
    .set({ userId: keptId })
    .where(eq(passwords.userId, mergedId))
    .returning({ changedAt: sql<string>`${passwords.changedAt}::text` });
  return moved?.changedAt ?? null;
}
