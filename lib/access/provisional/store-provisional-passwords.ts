import { sql } from "drizzle-orm";
import { passwords, users } from "@/drizzle/schema";
import { inHashQueue } from "../../auth/hash-queue";
import { hashPassword } from "../../auth/password";
import type { Transaction } from "../../db/client";
import { deriveProvisionalPassword } from "./provisional-password";

/** A password to be printed: its words are made again from the seed. */
export interface PreparedPassword {
  userId: string;
  seed: string;
  hash: string;
}

/** Hashes one after the other behind the logins of the moment, before any row is locked; undefined when too many wait. */
export async function preparePasswords(userIds: readonly string[]): Promise<PreparedPassword[] | undefined> {
  const prepared: PreparedPassword[] = [];
  for (const userId of userIds) {
    const seed = crypto.randomUUID();
    const hashed = await inHashQueue(() => hashPassword(deriveProvisionalPassword(seed)));
    if (hashed.outcome === "busy") return undefined;
    prepared.push({ userId, seed, hash: hashed.result });
  }
  return prepared;
}

/**
 * Stores them for those who never chose a password; one that was printed within `keptMinutes` stays, so that a slip
 * in somebody's hand does not die by a second press. Returns whose were stored.
 */
export async function storeProvisionalPasswords(
  tx: Transaction,
  prepared: readonly PreparedPassword[],
  keptMinutes: number,
): Promise<string[]> {
  const stored = await tx.execute<{ userId: string }>(sql`
    insert into ${passwords} (user_id, hash, kind, seed, changed_at)
    select ${users.id}, prepared.hash, 'provisional', prepared.seed, now()
    from jsonb_to_recordset(${JSON.stringify(prepared)}::jsonb) as prepared("userId" uuid, seed uuid, hash text)
    join ${users} on ${users.id} = prepared."userId" and ${users.activatedAt} is null
    order by ${users.id}
    on conflict (user_id) do update set hash = excluded.hash, seed = excluded.seed, changed_at = now()
    where ${passwords.kind} = 'provisional'
      and ${passwords.changedAt} <= now() - make_interval(mins => ${keptMinutes}::int)
    returning user_id as "userId"`);
  return stored.map(({ userId }) => userId);
}
