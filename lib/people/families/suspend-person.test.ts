import { sql } from "drizzle-orm";
import { accessTokens, sessions } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import {
  knownPassword,
  makeGuardianship,
  makePerson,
  makeSchool,
  makeStaff,
  makeStudent,
  newVisitor,
} from "@/e2e/support/make-people";
import { issueAccessCode } from "../../access/issue-access-code";
import { signInWithPassword } from "../../auth/sign-in";
import { db } from "../../db/client";
import { reactivatePerson, suspendPerson } from "./suspend-person";

async function makeParent() {
  const school = await makeSchool();
  const [pupil, parent] = [await makeStudent(school.id), await makePerson({ active: true })];
  await makeGuardianship(parent.userId, pupil.studentId);
  return { school, parent, staff: { userId: (await makePerson()).userId, reach: [school.id] } };
}

const enter = (username: string) =>
  signInWithPassword({ identifier: username, password: knownPassword, stay: false }, newVisitor());

test("suspended, a person is signed in nowhere and no code opens; reactivated, the password is the same", async () => {
  const { parent, staff } = await makeParent();
  await enter(parent.username);
  await db.transaction((tx) => issueAccessCode(tx, { userId: parent.userId, form: "desk" }));
  expect(await suspendPerson(staff, parent.userId, "Demande de la direction")).toEqual({ outcome: "done" });
  expect(await suspendPerson(staff, parent.userId, "Encore")).toEqual({ outcome: "already" });
  expect(await enter(parent.username)).toMatchObject({ outcome: "refused" });
  const openSessions = sql`${sessions.userId} = ${parent.userId} and ${sessions.endedAt} is null`;
  const liveTokens = sql`${accessTokens.userId} = ${parent.userId} and ${accessTokens.replacedAt} is null`;
  expect([await db.$count(sessions, openSessions), await db.$count(accessTokens, liveTokens)]).toEqual([
    0, 0,
  ]);
  expect(await reactivatePerson(staff, parent.userId)).toEqual({ outcome: "done" });
  expect(await enter(parent.username)).toMatchObject({ outcome: "signed-in" });
});

test("a secretary suspends neither staff nor an administrator, nor anybody of another school", async () => {
  const { school, parent, staff } = await makeParent();
  await makeStaff(parent.userId, "administrator", school.id);
  expect(await suspendPerson(staff, parent.userId, "Motif")).toEqual({ outcome: "staff" });
  const foreign = await makeParent();
  expect(await suspendPerson(staff, foreign.parent.userId, "Motif")).toEqual({ outcome: "absent" });
  expect(await enter(parent.username)).toMatchObject({ outcome: "signed-in" });
});
