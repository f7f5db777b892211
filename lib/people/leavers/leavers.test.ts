import { eq, sql } from "drizzle-orm";
import { auditEvents, outbox, passwords, students, users } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeGuardianship, makePerson, makeSchool, makeStaff, makeStudent } from "@/e2e/support/make-people";
import { invitePerson } from "../../access/invite-person";
import { db } from "../../db/client";
import { createUsers } from "../create-users";
import { countErasable, listErasable } from "./erasable";
import { eraseLeavers } from "./erase-leavers";

const leave = (studentId: string, years: number) =>
  db
    .update(students)
    .set({ leftOn: sql`(now() - make_interval(years => ${years}) - interval '1 day')::date` })
    .where(eq(students.id, studentId));

async function makeLeaver() {
  const school = await makeSchool({ retentionYears: 2 });
  const [pupil, guardian] = [
    await makeStudent(school.id, { active: true }),
    await makePerson({ active: true }),
  ];
  await makeGuardianship(guardian.userId, pupil.studentId, { motive: "Jugement" });
  await leave(pupil.studentId, 2);
  return {
    school,
    pupil,
    guardian,
    administrator: { userId: (await makePerson()).userId, reach: [school.id] },
  };
}

const erasable = async (reach: string[]) =>
  (await listErasable(db, reach)).map(({ userId }) => userId).sort();

test("a leaver and who stood beside them are erasable once the school has kept them long enough, not a day before", async () => {
  const { administrator, pupil, guardian } = await makeLeaver();
  expect(await erasable(administrator.reach)).toEqual([pupil.userId, guardian.userId].sort());
  await leave(pupil.studentId, 1);
  expect(await erasable(administrator.reach)).toEqual([]);
});

test("whoever is also staff, taught or a guardian elsewhere is kept", async () => {
  const { administrator, guardian, pupil } = await makeLeaver();
  const other = await makeSchool();
  await makeGuardianship(guardian.userId, (await makeStudent(other.id)).studentId);
  await makeStaff(pupil.userId, "secretary", other.id);
  expect(await erasable(administrator.reach)).toEqual([]);
});

test("an administrator erases only those who are wholly within their schools", async () => {
  const { administrator, guardian } = await makeLeaver();
  const elsewhere = await makeLeaver();
  await makeGuardianship(guardian.userId, elsewhere.pupil.studentId);
  expect(await erasable(administrator.reach)).not.toContain(guardian.userId);
  expect(await erasable([...administrator.reach, ...elsewhere.administrator.reach])).toContain(
    guardian.userId,
  );
});

test("erased, nothing is left but the username, which nobody gets again, and the journal is whole", async () => {
  const { administrator, pupil, guardian } = await makeLeaver();
  await db.update(users).set({ activatedAt: null }).where(eq(users.id, guardian.userId));
  await db.transaction((tx) => invitePerson(tx, guardian.userId));
  expect(await eraseLeavers(administrator, 2)).toEqual({ outcome: "erased", people: 2, remaining: 0 });
  const [left] = await db.select().from(users).where(eq(users.id, guardian.userId));
  expect(left).toMatchObject({
    username: guardian.username,
    lastName: "",
    firstName: "",
    email: null,
    phone: null,
  });
  expect(await db.$count(passwords, sql`${passwords.userId} in (${guardian.userId}, ${pupil.userId})`)).toBe(
    0,
  );
  const [mail] = await db
    .select({ recipient: outbox.recipient, state: outbox.state })
    .from(outbox)
    .where(eq(outbox.userId, guardian.userId));
  expect(mail).toEqual({ recipient: "", state: "cancelled" });
  const again = await db.transaction((tx) => createUsers(tx, [guardian]));
  expect(again.outcome === "created" && again.users[0]?.username).not.toBe(guardian.username);
  expect(await db.$count(auditEvents, eq(auditEvents.actorId, administrator.userId))).toBe(1);
});

test("an act on a number that is no longer true erases nobody, and of two at once one erases", async () => {
  const { administrator, pupil } = await makeLeaver();
  expect(await eraseLeavers(administrator, 3)).toEqual({ outcome: "changed" });
  expect(await countErasable(db, administrator.reach)).toEqual({ pupils: 1, guardians: 1 });
  const answers = await Promise.all([eraseLeavers(administrator, 2), eraseLeavers(administrator, 2)]);
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(["changed", "erased"]);
  expect(
    (await db.select({ at: users.erasedAt }).from(users).where(eq(users.id, pupil.userId)))[0]?.at,
  ).not.toBeNull();
});
