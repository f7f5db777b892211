import { eq, sql } from "drizzle-orm";
import { sessions, staffRoles } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makePerson, makeStaff, newVisitor } from "@/e2e/support/make-people";
import { db } from "../db/client";
import { listSessionsOf } from "./list-sessions";
import { startSession } from "./start-session";

const begin = (userId: string, stay = false) =>
  db.transaction((tx) => startSession(tx, { userId, kind: "full", stay }, newVisitor()));

const age = (userId: string, sinceSeen: string, sinceBegun = sinceSeen) =>
  db
    .update(sessions)
    .set({
      lastSeenAt: sql`now() - ${sinceSeen}::interval`,
      createdAt: sql`now() - ${sinceBegun}::interval`,
    })
    .where(eq(sessions.userId, userId));

const listed = async (userId: string) => (await listSessionsOf(userId)).length;

test("a parent's session of 45 quiet minutes is listed; once they are staff it is not", async () => {
  const { userId } = await makePerson({ active: true });
  await begin(userId, true);
  await age(userId, "45 minutes");
  expect(await listed(userId)).toBe(1);
  await makeStaff(userId, "secretary");
  expect(await listed(userId)).toBe(0);
  await db.update(staffRoles).set({ endedAt: new Date() }).where(eq(staffRoles.userId, userId));
  expect(await listed(userId)).toBe(1);
});

test("a staff session that began more than ten hours ago is not listed, however busy it is", async () => {
  const { userId } = await makePerson({ active: true });
  await makeStaff(userId, "administrator");
  await begin(userId);
  await age(userId, "1 minute", "9 hours");
  expect(await listed(userId)).toBe(1);
  await age(userId, "1 minute", "11 hours");
  expect(await listed(userId)).toBe(0);
});
