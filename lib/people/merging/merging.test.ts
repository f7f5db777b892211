import { eq, sql } from "drizzle-orm";
import {
  accessTokens,
  accountMerges,
  guardianships,
  outbox,
  passwords,
  sessions,
  staffRoles,
  students,
  users,
} from "@/drizzle/schema";
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
import { choosePasswordWithToken } from "../../access/choose-password";
import { invitePerson } from "../../access/invite-person";
import { issueAccessCode } from "../../access/issue-access-code";
import { renewAccessToken } from "../../access/renew-access-token";
import { signInWithPassword } from "../../auth/sign-in";
import { db } from "../../db/client";
import { listChildrenOf } from "../children";
import { suspendPerson } from "../families/suspend-person";
import { forgetPeople } from "../leavers/forget-people";
import { listGuardianshipsOf } from "../rights/find-guardianship";
import type { MergingStaff } from "./judge-merge";
import { listLikelyDuplicates } from "./list-duplicates";
import { type Merge, mergeAccounts } from "./merge-accounts";
import { listReversibleMerges, undoMerge } from "./undo-merge";

const keepAll = { email: "kept", phone: "kept" } as const;

/** One mother under two accounts, with a child under each and one under both. */
async function makeDouble(fields: { keptActive?: boolean; mergedActive?: boolean } = {}) {
  const school = await makeSchool();
  const secretary = await makePerson();
  const kept = await makePerson({ active: fields.keptActive ?? true });
  const merged = await makePerson({
    lastName: kept.lastName,
    firstName: kept.firstName,
    email: kept.email,
    active: fields.mergedActive ?? false,
  });
  const [first, second, both] = [
    await makeStudent(school.id),
    await makeStudent(school.id),
    await makeStudent(school.id),
  ];
  await makeGuardianship(kept.userId, first.studentId);
  await makeGuardianship(merged.userId, second.studentId);
  await makeGuardianship(kept.userId, both.studentId);
  await makeGuardianship(merged.userId, both.studentId, { mayWrite: false, motive: "Jugement" });
  const staff: MergingStaff = { userId: secretary.userId, reach: [school.id], administers: [] };
  const merge: Merge = { keptId: kept.userId, mergedId: merged.userId, choices: keepAll, acceptsKin: false };
  return { school, staff, kept, merged, merge, children: { first, second, both } };
}

const childrenOf = async (userId: string) => (await listChildrenOf(userId)).map(({ id }) => id).sort();
const enter = (username: string) =>
  signInWithPassword({ identifier: username, password: knownPassword, stay: false }, newVisitor());
const idOf = async (merging: ReturnType<typeof mergeAccounts>) => {
  const merged = await merging;
  if (merged.outcome !== "merged") throw new Error(merged.outcome);
  return merged.mergeId;
};

test("the kept account has the children of both, and where both had one the narrower rights", async () => {
  const { staff, kept, merged, merge, children } = await makeDouble();
  await idOf(mergeAccounts(staff, merge));
  expect(await childrenOf(kept.userId)).toEqual(
    Object.values(children)
      .map(({ studentId }) => studentId)
      .sort(),
  );
  expect(await childrenOf(merged.userId)).toEqual([]);
  const links = await listGuardianshipsOf(db, staff.reach, kept.userId);
  expect(links.filter(({ mayWrite }) => !mayWrite)).toMatchObject([
    { studentId: children.both.studentId, motive: "Jugement", mayRead: true },
  ]);
});

test("both usernames open the kept account with its password, and nothing opens the merged one", async () => {
  const { staff, kept, merged, merge } = await makeDouble({ mergedActive: true });
  await enter(merged.username);
  await db.transaction((tx) => invitePerson(tx, merged.userId));
  await idOf(mergeAccounts(staff, merge));
  for (const { username } of [kept, merged])
    expect(await enter(username)).toMatchObject({ outcome: "signed-in", userId: kept.userId });
  const open = sql`${sessions.userId} = ${merged.userId} and ${sessions.endedAt} is null`;
  expect(await db.$count(sessions, open)).toBe(0);
  const live = sql`${accessTokens.userId} = ${merged.userId} and ${accessTokens.replacedAt} is null`;
  expect(await db.$count(accessTokens, live)).toBe(0);
});

test("a dead link of the merged account is renewed for the kept one, and a live one opens nothing", async () => {
  const { staff, kept, merged, merge } = await makeDouble();
  const codeOf = async () => {
    const issued = await db.transaction((tx) =>
      issueAccessCode(tx, { userId: merged.userId, form: "letter" }),
    );
    return (issued?.code ?? "").replaceAll("-", "");
  };
  const before = await codeOf();
  await idOf(mergeAccounts(staff, merge));
  expect(await renewAccessToken(before, newVisitor().address)).toEqual({ outcome: "sent" });
  const waiting = sql`${outbox.state} = 'queued' and ${outbox.template} = 'password-reset' and ${outbox.userId} = `;
  expect(await db.$count(outbox, sql`${waiting}${kept.userId}`)).toBe(1);
  expect(await db.$count(outbox, sql`${waiting}${merged.userId}`)).toBe(0);
  const chosen = await choosePasswordWithToken(await codeOf(), knownPassword, newVisitor());
  expect(chosen).toEqual({ outcome: "dead-token" });
});

test("who chose a password under the merged account alone keeps it", async () => {
  const { staff, kept, merged, merge } = await makeDouble({ keptActive: false, mergedActive: true });
  expect(await enter(kept.username)).toMatchObject({ outcome: "refused" });
  await idOf(mergeAccounts(staff, merge));
  expect(await enter(merged.username)).toMatchObject({ outcome: "signed-in", userId: kept.userId });
});

test("the address and the telephone that were chosen stay", async () => {
  const { staff, kept, merged, merge } = await makeDouble();
  await db
    .update(users)
    .set({ email: "autre@famille.example", phone: "+32470000001" })
    .where(eq(users.id, merged.userId));
  await idOf(mergeAccounts(staff, { ...merge, choices: { email: "merged", phone: "merged" } }));
  const [person] = await db
    .select({ email: users.email, phone: users.phone })
    .from(users)
    .where(eq(users.id, kept.userId));
  expect(person).toEqual({ email: "autre@famille.example", phone: "+32470000001" });
});

test("undone, everything is as it was before", async () => {
  const { staff, kept, merged, merge } = await makeDouble({ keptActive: false, mergedActive: true });
  const picture = async () => ({
    links: await db
      .select()
      .from(guardianships)
      .where(sql`${guardianships.guardianId} in (${kept.userId}, ${merged.userId})`)
      .orderBy(guardianships.id),
    people: await db
      .select()
      .from(users)
      .where(sql`${users.id} in (${kept.userId}, ${merged.userId})`)
      .orderBy(users.id),
    passwords: await db
      .select({ userId: passwords.userId })
      .from(passwords)
      .where(eq(passwords.userId, merged.userId)),
  });
  const before = await picture();
  const mergeId = await idOf(
    mergeAccounts(staff, { ...merge, choices: { email: "merged", phone: "merged" } }),
  );
  expect(await picture()).not.toEqual(before);
  expect(await listReversibleMerges(db, staff.reach, kept.userId)).toMatchObject([{ id: mergeId }]);
  expect(await undoMerge(staff, mergeId)).toMatchObject({ outcome: "undone", leftAlone: [] });
  expect(await picture()).toEqual(before);
  expect(await undoMerge(staff, mergeId)).toEqual({ outcome: "absent" });
});

test("an undo leaves alone what was changed since, and says what", async () => {
  const { staff, kept, merge, children } = await makeDouble();
  const mergeId = await idOf(mergeAccounts(staff, merge));
  await db.update(users).set({ email: "neuve@famille.example" }).where(eq(users.id, kept.userId));
  await db
    .update(guardianships)
    .set({ mayRead: false })
    .where(eq(guardianships.studentId, children.both.studentId));
  expect(await undoMerge(staff, mergeId)).toMatchObject({
    outcome: "undone",
    leftAlone: ["email", "rights"],
  });
  const [person] = await db.select({ email: users.email }).from(users).where(eq(users.id, kept.userId));
  expect(person?.email).toBe("neuve@famille.example");
});

test("what was taken from the one person since does not come back by an undo: rights, the way in, a role", async () => {
  const { school, staff, kept, merged, merge, children } = await makeDouble({ mergedActive: true });
  const administrator = { ...staff, administers: [school.id] };
  for (const { userId } of [kept, merged]) await makeStaff(userId, "secretary", school.id);
  const mergeId = await idOf(mergeAccounts(administrator, merge));
  await db
    .update(guardianships)
    .set({ mayRead: false, motive: "Ordonnance" })
    .where(
      sql`${guardianships.guardianId} = ${kept.userId} and ${guardianships.studentId} = ${children.both.studentId}`,
    );
  await db.update(staffRoles).set({ endedAt: sql`now()` }).where(eq(staffRoles.userId, kept.userId));
  await suspendPerson(staff, kept.userId, "Litige");
  expect(await undoMerge(staff, mergeId)).toMatchObject({ outcome: "undone", leftAlone: ["rights"] });
  expect(await childrenOf(merged.userId)).toEqual([children.second.studentId]);
  expect(await enter(merged.username)).toEqual({ outcome: "refused" });
  const roles = sql`${staffRoles.userId} in (${kept.userId}, ${merged.userId}) and ${staffRoles.endedAt} is null`;
  expect(await db.$count(staffRoles, roles)).toBe(0);
});

test("a merge whose person was erased since stays", async () => {
  const { staff, kept, merge } = await makeDouble();
  const mergeId = await idOf(mergeAccounts(staff, merge));
  await db.transaction((tx) => forgetPeople(tx, [kept.userId]));
  expect(await undoMerge(staff, mergeId)).toEqual({ outcome: "absent" });
});

test("after 30 days a merge stays", async () => {
  const { staff, kept, merge } = await makeDouble();
  const mergeId = await idOf(mergeAccounts(staff, merge));
  await db
    .update(accountMerges)
    .set({ createdAt: sql`now() - interval '31 days'` })
    .where(eq(accountMerges.id, mergeId));
  expect(await undoMerge(staff, mergeId)).toEqual({ outcome: "absent" });
  expect(await listReversibleMerges(db, staff.reach, kept.userId)).toEqual([]);
});

test("a pupil and who stands beside them are joined after a warning only, and nobody becomes their own guardian", async () => {
  const { school, staff, kept } = await makeDouble();
  const pupil = await makeStudent(school.id);
  await makeGuardianship(kept.userId, pupil.studentId);
  const merge = { keptId: kept.userId, mergedId: pupil.userId, choices: keepAll, acceptsKin: false };
  expect(await mergeAccounts(staff, merge)).toEqual({ outcome: "kin" });
  const mergeId = await idOf(mergeAccounts(staff, { ...merge, acceptsKin: true }));
  expect(await childrenOf(kept.userId)).not.toContain(pupil.studentId);
  await undoMerge(staff, mergeId);
  expect(await childrenOf(kept.userId)).toContain(pupil.studentId);
});

test("a secretary joins no colleague's account, and no account of another school, and nothing is written", async () => {
  const { school, staff, kept, merged, merge } = await makeDouble();
  const elsewhere = await makeStudent((await makeSchool()).id);
  const stranger = { ...staff, reach: [(await makeSchool()).id] };
  expect(await mergeAccounts(stranger, merge)).toEqual({ outcome: "absent" });
  await makeGuardianship(merged.userId, elsewhere.studentId);
  expect(await mergeAccounts(staff, merge)).toEqual({ outcome: "refused", reason: "elsewhere" });
  await db.delete(guardianships).where(eq(guardianships.studentId, elsewhere.studentId));
  await makeStaff(merged.userId, "administrator", school.id);
  expect(await mergeAccounts(staff, merge)).toEqual({ outcome: "refused", reason: "staff" });
  expect(await db.$count(accountMerges, eq(accountMerges.keptId, kept.userId))).toBe(0);
  expect(await mergeAccounts({ ...staff, administers: [school.id] }, merge)).toMatchObject({
    outcome: "merged",
  });
});

test("two merges of the same accounts at once are one", async () => {
  const { staff, kept, merged, merge } = await makeDouble();
  const answers = await Promise.all([
    mergeAccounts(staff, merge),
    mergeAccounts(staff, { ...merge, keptId: merged.userId, mergedId: kept.userId }),
  ]);
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(["absent", "merged"]);
});

test("a pupil of two schools becomes one person with two schoolings", async () => {
  const [one, other] = [await makeSchool(), await makeSchool()];
  const [here, there] = [await makeStudent(one.id), await makeStudent(other.id)];
  const staff: MergingStaff = {
    userId: (await makePerson()).userId,
    reach: "everywhere",
    administers: "everywhere",
  };
  await idOf(
    mergeAccounts(staff, {
      keptId: here.userId,
      mergedId: there.userId,
      choices: keepAll,
      acceptsKin: false,
    }),
  );
  expect(await db.$count(students, eq(students.userId, here.userId))).toBe(2);
});

test("likely duplicates share a name and an address or a telephone; father and son of one name do not count", async () => {
  const { staff, kept, merged, school } = await makeDouble();
  const father = await makePerson();
  const son = await makeStudent(school.id, {
    lastName: father.lastName,
    firstName: father.firstName,
    email: father.email,
  });
  await makeGuardianship(father.userId, son.studentId);
  const found = await listLikelyDuplicates(db, staff.reach);
  expect(found.map(({ oneId, otherId }) => [oneId, otherId].sort())).toEqual([
    [kept.userId, merged.userId].sort(),
  ]);
  expect(await listLikelyDuplicates(db, [(await makeSchool()).id])).toEqual([]);
});
