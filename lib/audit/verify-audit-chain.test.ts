import { sql } from "drizzle-orm";
import { expect, test } from "@/e2e/support/database-test";
import { db } from "../db/client";
import { recordAuditEvent } from "./record-audit-event";
import { verifyAuditChain } from "./verify-audit-chain";

const write = () => db.transaction((tx) => recordAuditEvent(tx, { action: "staff.invited", actorId: null }));

/** What only the owner of the tables can do: the triggers are out of the way for one statement. */
async function tamper(statement: string): Promise<{ outcome: string }> {
  let verdict = { outcome: "unknown" };
  const undo = new Error("undo");
  await db
    .transaction(async (tx) => {
      await tx.execute(sql`alter table audit_events disable trigger user`);
      await tx.execute(sql.raw(statement));
      verdict = await verifyAuditChain(tx);
      throw undo;
    })
    .catch((error) => {
      if (error !== undo) throw error;
    });
  return verdict;
}

test("an untouched journal is intact, however many write at once", async () => {
  await Promise.all(Array.from({ length: 20 }, write));
  expect(await verifyAuditChain()).toMatchObject({ outcome: "intact" });
});

test("a changed line, a removed one and one slipped in are each found, and named", async () => {
  for (let written = 0; written < 6; written += 1) await write();
  expect(await tamper(`update audit_events set action = 'access.invited' where seq = 3`)).toEqual({
    outcome: "broken",
    seq: 3,
    reason: "content",
  });
  expect(await tamper("delete from audit_events where seq = 3")).toEqual({
    outcome: "broken",
    seq: 4,
    reason: "gap",
  });
  expect(
    await tamper(`update audit_events event set details = '{"x":1}',
      hash = audit_event_hash(row(event.seq, event.at, event.actor_id, event.action, event.subject_id,
        event.school_id, '{"x":1}'::jsonb, event.previous_hash, '')::audit_events) where seq = 3`),
  ).toEqual({ outcome: "broken", seq: 4, reason: "link" });
});

test("the application cannot rewrite the journal", async () => {
  await write();
  for (const statement of [
    "update audit_events set action = 'x'",
    "delete from audit_events",
    "truncate audit_events",
  ])
    await expect(db.execute(sql.raw(statement))).rejects.toMatchObject({ cause: { code: "42501" } });
});
