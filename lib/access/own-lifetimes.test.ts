import { desc, eq } from "drizzle-orm";
import { accessTokens } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeGuardianship, makePerson, makeSchool, makeStaff, makeStudent } from "@/e2e/support/make-people";
import { db } from "../db/client";
import { days } from "../durations";
import { invitePerson } from "./invite-person";
import { inviteUsers } from "./invite-users";
import { issueAccessCode } from "./issue-access-code";
import { invitationDaysToTell, invitationLifetimeFor, letterLifetimeFor } from "./lifetimes";

/** How many days the newest token of a person lives. */
async function daysOf(userId: string): Promise<number> {
  const [token] = await db
    .select({ issuedAt: accessTokens.issuedAt, expiresAt: accessTokens.expiresAt })
    .from(accessTokens)
    .where(eq(accessTokens.userId, userId))
    .orderBy(desc(accessTokens.issuedAt))
    .limit(1);
  return Math.round(((token?.expiresAt.getTime() ?? 0) - (token?.issuedAt.getTime() ?? 0)) / days(1));
}

const invite = (...userIds: string[]) => db.transaction((tx) => inviteUsers(tx, userIds));

test("an invitation lives as long as the person's school has set; for who belongs to none, 14 days", async () => {
  const [brief, patient] = [
    await makeSchool({ invitationDays: 5 }),
    await makeSchool({ invitationDays: 40 }),
  ];
  const pupil = await makeStudent(brief.id, { email: "eleve@famille.example" });
  const [guardian, both, secretary, nobody] = [
    await makePerson(),
    await makePerson(),
    await makePerson(),
    await makePerson(),
  ];
  await makeGuardianship(guardian.userId, pupil.studentId);
  await makeGuardianship(both.userId, pupil.studentId);
  await makeGuardianship(both.userId, (await makeStudent(patient.id)).studentId);
  await makeStaff(secretary.userId, "secretary", patient.id);
  const people = [pupil, guardian, both, secretary, nobody].map(({ userId }) => userId);
  await invite(...people);
  expect(await Promise.all(people.map(daysOf))).toEqual([5, 5, 40, 40, 14]);
});

test("a link sent anew and a letter's code follow the school's settings too", async () => {
  const school = await makeSchool({ invitationDays: 21, letterDays: 45 });
  const pupil = await makeStudent(school.id, { email: "eleve@famille.example" });
  await invite(pupil.userId);
  await db.transaction((tx) => invitePerson(tx, pupil.userId));
  expect(await daysOf(pupil.userId)).toBe(21);
  await db.transaction((tx) => issueAccessCode(tx, { userId: pupil.userId, form: "letter" }));
  expect(await daysOf(pupil.userId)).toBe(45);
  expect(await invitationLifetimeFor(db, school.id)).toBe(days(21));
  expect(await letterLifetimeFor(db, school.id)).toBe(days(45));
  expect(await invitationLifetimeFor(db, null)).toBe(days(14));
});

test("public pages tell the shortest and the longest life of a link", async () => {
  await makeSchool({ invitationDays: 1 });
  await makeSchool({ invitationDays: 60 });
  expect(await invitationDaysToTell()).toEqual({ shortest: 1, longest: 60 });
});
