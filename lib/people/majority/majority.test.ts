import { eq } from "drizzle-orm";
import { auditEvents, guardianships, students } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeGuardianship, makePerson, makeSchool, makeStudent } from "@/e2e/support/make-people";
import { db } from "../../db/client";
import { days } from "../../durations";
import { listChildrenOf } from "../children";
import { handOver } from "./hand-over";
import { listMajorities } from "./list-majorities";
import { decideForGuardian, listOwnGuardians } from "./own-guardians";

/** The day on which somebody was born who turns 18 in so many days. */
function bornFor18In(count: number): string {
  const day = new Date(Date.now() + days(count));
  return `${day.getUTCFullYear() - 18}-${day.toISOString().slice(5, 10)}`;
}

async function makePupil(schoolId: string, turns18In: number) {
  const pupil = await makeStudent(schoolId);
  await db
    .update(students)
    .set({ birthDate: bornFor18In(turns18In) })
    .where(eq(students.id, pupil.studentId));
  return pupil;
}

async function makeAdultPupil() {
  const school = await makeSchool();
  const [pupil, mother, father] = [await makePupil(school.id, -10), await makePerson(), await makePerson()];
  await makeGuardianship(mother.userId, pupil.studentId);
  await makeGuardianship(father.userId, pupil.studentId);
  const staff = { userId: (await makePerson()).userId, reach: [school.id] };
  const linkOf = async (guardianId: string) => {
    const [link] = await db
      .select({ id: guardianships.id })
      .from(guardianships)
      .where(eq(guardianships.guardianId, guardianId));
    return link?.id ?? "";
  };
  return { school, pupil, mother, father, staff, linkOf };
}

test("birthdays of the next 60 days and past ones are listed, coming ones first, and only of one’s own schools", async () => {
  const school = await makeSchool();
  const [past, soon] = [await makePupil(school.id, -400), await makePupil(school.id, 30)];
  await makePupil(school.id, 75);
  const listed = await listMajorities([school.id]);
  expect(listed.map(({ studentId, ofAge }) => [studentId, ofAge])).toEqual([
    [soon.studentId, false],
    [past.studentId, true],
  ]);
  expect(await listMajorities([(await makeSchool()).id])).toEqual([]);
});

test("nobody under age and nobody of another school is handed over, and nobody twice", async () => {
  const { school, pupil, staff } = await makeAdultPupil();
  const [young, foreign] = [await makePupil(school.id, 3), await makePupil((await makeSchool()).id, -3)];
  expect(await handOver(staff, [young.studentId, foreign.studentId])).toBe(0);
  expect(await handOver(staff, [pupil.studentId])).toBe(1);
  expect(await handOver(staff, [pupil.studentId])).toBe(0);
  expect(await db.$count(auditEvents, eq(auditEvents.actorId, staff.userId))).toBe(1);
});

test("after the hand-over nothing changes until the student decides; then it counts on the next request, both ways", async () => {
  const { pupil, mother, father, staff, linkOf } = await makeAdultPupil();
  expect(await listOwnGuardians(pupil.userId)).toEqual([]);
  await handOver(staff, [pupil.studentId]);
  expect(await listOwnGuardians(pupil.userId)).toHaveLength(2);
  expect(await listChildrenOf(mother.userId)).toHaveLength(1);
  expect(await decideForGuardian(pupil.userId, await linkOf(mother.userId), false)).toBe(true);
  expect(await listChildrenOf(mother.userId)).toEqual([]);
  expect(await listChildrenOf(father.userId)).toHaveLength(1);
  expect(await decideForGuardian(pupil.userId, await linkOf(mother.userId), true)).toBe(true);
  expect(await listChildrenOf(mother.userId)).toHaveLength(1);
});

test("nobody decides before the hand-over, nor about somebody else’s guardians", async () => {
  const [one, other] = [await makeAdultPupil(), await makeAdultPupil()];
  const link = await one.linkOf(one.mother.userId);
  expect(await decideForGuardian(one.pupil.userId, link, false)).toBe(false);
  await handOver(one.staff, [one.pupil.studentId]);
  await handOver(other.staff, [other.pupil.studentId]);
  expect(await decideForGuardian(other.pupil.userId, link, false)).toBe(false);
  expect(await decideForGuardian(one.mother.userId, link, false)).toBe(false);
  expect(await listChildrenOf(one.mother.userId)).toHaveLength(1);
});
