import { and, eq, isNull, sql } from "drizzle-orm";
import { auditEvents, sessions, staffRoles } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makePerson, makeSchool, makeStaff } from "@/e2e/support/make-people";
import type { HeldRole } from "../auth/policy";
import { db } from "../db/client";
import { changeStaffRole, endStaffRole } from "./change-staff-role";
import { inviteStaff } from "./invite-staff";
import { listStaff } from "./list-staff";
import { resendStaffInvitation } from "./resend-staff-invitation";

async function makeMember(role: HeldRole["role"], schoolId: string | null = null) {
  const person = await makePerson({ active: true });
  await makeStaff(person.userId, role, schoolId);
  const [held] = await db
    .select({ id: staffRoles.id })
    .from(staffRoles)
    .where(eq(staffRoles.userId, person.userId));
  return { ...person, roleId: held?.id ?? "" };
}

const rolesOf = (userId: string) =>
  db
    .select({ role: staffRoles.role, schoolId: staffRoles.schoolId })
    .from(staffRoles)
    .where(and(eq(staffRoles.userId, userId), isNull(staffRoles.endedAt)));

const actsOn = async (userId: string) =>
  (
    await db
      .select({ action: auditEvents.action })
      .from(auditEvents)
      .where(eq(auditEvents.subjectId, userId))
      .orderBy(auditEvents.seq)
  ).map(({ action }) => action);

async function openSession(userId: string) {
  const [session] = await db
    .insert(sessions)
    .values({
      userId,
      secretHash: `essai-${userId}`,
      deviceLabel: "Firefox",
      idleMinutes: 30,
      expiresAt: sql`now() + interval '1 hour'`,
    })
    .returning({ id: sessions.id });
  return async () =>
    (
      await db
        .select({ endedAt: sessions.endedAt })
        .from(sessions)
        .where(eq(sessions.id, session?.id ?? ""))
    )[0]?.endedAt;
}

/** Nobody else administers the organisation: other tests' people are no witnesses. */
const endOtherAdministrators = () =>
  db.update(staffRoles).set({ endedAt: sql`now()` }).where(isNull(staffRoles.schoolId));

test("a role that ends closes the person's open pages and is told in the journal", async () => {
  const school = await makeSchool();
  const [admin, secretary] = [await makeMember("administrator"), await makeMember("secretary", school.id)];
  const endOfSession = await openSession(secretary.userId);
  expect(await endStaffRole(admin.userId, secretary.roleId)).toEqual({ outcome: "ended" });
  expect(await rolesOf(secretary.userId)).toEqual([]);
  expect(await endOfSession()).toBeInstanceOf(Date);
  expect(await actsOn(secretary.userId)).toEqual(["staff.role_ended"]);
  expect(await endStaffRole(admin.userId, secretary.roleId)).toEqual({ outcome: "unknown" });
});

test("an administrator of one school manages that school's staff alone, and gives nothing wider", async () => {
  const [own, other] = [await makeSchool(), await makeSchool()];
  const admin = await makeMember("administrator", own.id);
  const [here, there, above] = [
    await makeMember("secretary", own.id),
    await makeMember("secretary", other.id),
    await makeMember("administrator"),
  ];
  for (const { roleId, userId } of [there, above]) {
    expect(await endStaffRole(admin.userId, roleId)).toEqual({ outcome: "unknown" });
    expect(await resendStaffInvitation(admin.userId, roleId)).toBeUndefined();
    expect(await rolesOf(userId)).toHaveLength(1);
  }
  for (const schoolId of [other.id, null])
    expect(await changeStaffRole(admin.userId, here.roleId, { role: "administrator", schoolId })).toEqual({
      outcome: "unknown",
    });
  const promoted = { role: "administrator", schoolId: own.id } as const;
  expect(await changeStaffRole(admin.userId, here.roleId, promoted)).toEqual({ outcome: "changed" });
  expect(await rolesOf(here.userId)).toEqual([promoted]);
  expect((await listStaff([own.id])).map(({ userId }) => userId).sort()).toEqual(
    [admin.userId, here.userId].sort(),
  );
});

test("an invitation reaches no further than whoever sends it, and not oneself", async () => {
  const [own, other] = [await makeSchool(), await makeSchool()];
  const admin = await makeMember("administrator", own.id);
  const secretary = await makeMember("secretary", own.id);
  const invite = (
    actorId: string,
    schoolSlug: string | null,
    person = { ...secretary, email: "x@ecole.example" },
  ) => inviteStaff({ ...person, role: "administrator", schoolSlug, actorId, returnLink: false });
  const before = await db.$count(staffRoles);
  for (const slug of [other.slug, null, "inconnue"])
    expect(await invite(admin.userId, slug)).toEqual({ outcome: "unknown-school" });
  expect(await invite(secretary.userId, own.slug)).toEqual({ outcome: "unknown-school" });
  expect(await invite(admin.userId, own.slug, { ...admin, email: admin.email ?? "" })).toEqual({
    outcome: "own-role",
  });
  expect(await db.$count(staffRoles)).toBe(before);
  expect(await invite(admin.userId, own.slug)).toMatchObject({ outcome: "invited", how: "mailed" });
});

test("nobody changes or ends their own role, even an administrator of the organisation", async () => {
  const admin = await makeMember("administrator");
  await makeMember("administrator");
  expect(await endStaffRole(admin.userId, admin.roleId)).toEqual({ outcome: "own-role" });
  const narrower = { role: "secretary", schoolId: null } as const;
  expect(await changeStaffRole(admin.userId, admin.roleId, narrower)).toEqual({ outcome: "own-role" });
});

test("two administrators who take each other's role away at once: one does, and one remains", async () => {
  await endOtherAdministrators();
  const [one, other] = [await makeMember("administrator"), await makeMember("administrator")];
  const ended = await Promise.all([
    endStaffRole(one.userId, other.roleId),
    endStaffRole(other.userId, one.roleId),
  ]);
  expect(ended.map(({ outcome }) => outcome).sort()).toEqual(["ended", "unknown"]);
  const left = [...(await rolesOf(one.userId)), ...(await rolesOf(other.userId))];
  expect(left).toEqual([{ role: "administrator", schoolId: null }]);
});

test("a role that was given again begins anew, and one already held is left as it is", async () => {
  const school = await makeSchool();
  const [admin, member] = [await makeMember("administrator"), await makeMember("secretary", school.id)];
  await makeStaff(member.userId, "administrator", school.id);
  const wanted = { role: "administrator", schoolId: school.id } as const;
  expect(await changeStaffRole(admin.userId, member.roleId, wanted)).toEqual({ outcome: "already-held" });
  await endStaffRole(admin.userId, member.roleId);
  const again = { ...member, email: member.email ?? "", role: "secretary", schoolSlug: school.slug } as const;
  await inviteStaff({ ...again, actorId: admin.userId, returnLink: false });
  const lines = (await listStaff([school.id])).filter(({ userId }) => userId === member.userId);
  expect(lines.map(({ role }) => role).sort()).toEqual(["administrator", "secretary"]);
  expect(lines.every(({ state }) => state === "active")).toBe(true);
});
