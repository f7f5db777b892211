import { eq } from "drizzle-orm";
import { auditEvents, guardianships } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeGuardianship, makePerson, makeSchool, makeStudent } from "@/e2e/support/make-people";
import { db } from "../../db/client";
import { listChildrenOf } from "../children";
import { changeGuardianship, type GuardianshipChange } from "./change-guardianship";
import { listGuardianshipsOf } from "./find-guardianship";

async function makeFamily(link: Parameters<typeof makeGuardianship>[2] = {}) {
  const school = await makeSchool();
  const [guardian, pupil, secretary] = [await makePerson(), await makeStudent(school.id), await makePerson()];
  await makeGuardianship(guardian.userId, pupil.studentId, link);
  const staff = { userId: secretary.userId, reach: [school.id] };
  const linkNow = async () => {
    const [found] = await listGuardianshipsOf(db, staff.reach, guardian.userId);
    if (!found) throw new Error("The link is out of reach.");
    return found;
  };
  const formOf = async (fields: Partial<GuardianshipChange> = {}): Promise<GuardianshipChange> => {
    const { id, version, mayRead, mayAcknowledge, mayWrite, maySeeInvoices, ...rest } = await linkNow();
    const rights = { mayRead, mayAcknowledge, mayWrite, maySeeInvoices };
    const { relation, motive, documentReference, lastDay } = rest;
    return {
      linkId: id,
      version,
      rights,
      relation,
      motive,
      documentReference,
      until: lastDay,
      acceptsWidening: false,
      ...fields,
    };
  };
  return { staff, guardian, pupil, linkNow, formOf };
}

const nothing = { mayRead: false, mayAcknowledge: false, mayWrite: false, maySeeInvoices: false };
const everything = { mayRead: true, mayAcknowledge: true, mayWrite: true, maySeeInvoices: true };

test("rights are limited with a motive only, and count on the next request", async () => {
  const { staff, guardian, formOf } = await makeFamily();
  expect(await changeGuardianship(staff, await formOf({ rights: nothing }))).toEqual({
    outcome: "motive-missing",
  });
  expect(await listChildrenOf(guardian.userId)).toHaveLength(1);
  const limited = await formOf({ rights: nothing, motive: "Jugement", documentReference: "TF 2026/114" });
  expect(await changeGuardianship(staff, limited)).toMatchObject({ outcome: "changed" });
  expect(await listChildrenOf(guardian.userId)).toEqual([]);
});

test("widening is asked back, kind by kind, and written once it is accepted", async () => {
  const { staff, guardian, formOf } = await makeFamily({ ...nothing, motive: "Jugement" });
  const wider = await formOf({ rights: { ...nothing, mayRead: true } });
  expect(await changeGuardianship(staff, wider)).toEqual({ outcome: "to-confirm", widenings: ["mayRead"] });
  expect(await listChildrenOf(guardian.userId)).toEqual([]);
  expect(await changeGuardianship(staff, { ...wider, acceptsWidening: true })).toMatchObject({
    outcome: "changed",
  });
  expect(await listChildrenOf(guardian.userId)).toHaveLength(1);
});

test("a link is ended now or after a day, keeps its history, and is reopened after a confirmation", async () => {
  const { staff, guardian, formOf, linkNow } = await makeFamily();
  const end = (until: string) => async () =>
    changeGuardianship(staff, await formOf({ until, motive: "Divorce" }));
  await end("2036-06-30")();
  expect(await linkNow()).toMatchObject({ isCurrent: true, lastDay: "2036-06-30", motive: "Divorce" });
  expect((await linkNow()).endsAt?.toISOString()).toBe("2036-06-30T22:00:00.000Z");
  await end("now")();
  expect(await linkNow()).toMatchObject({ isCurrent: false, mayRead: true });
  expect(await listChildrenOf(guardian.userId)).toEqual([]);
  const reopening = await formOf({ until: null });
  expect(await changeGuardianship(staff, reopening)).toMatchObject({ outcome: "to-confirm" });
  await changeGuardianship(staff, { ...reopening, acceptsWidening: true });
  expect(await listChildrenOf(guardian.userId)).toHaveLength(1);
});

test("the second of two secretaries is told, and changes nothing", async () => {
  const { staff, formOf, linkNow } = await makeFamily();
  const [one, other] = [
    await formOf({ rights: { ...everything, mayWrite: false }, motive: "Un" }),
    await formOf({ rights: { ...everything, mayRead: false }, motive: "Deux" }),
  ];
  const answers = await Promise.all([changeGuardianship(staff, one), changeGuardianship(staff, other)]);
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(["changed", "stale"]);
  expect([await linkNow()].filter(({ mayRead, mayWrite }) => mayRead === mayWrite)).toEqual([]);
});

test("a link of another school is nowhere, and nobody changes their own", async () => {
  const { staff, guardian, formOf, linkNow } = await makeFamily();
  const change = await formOf({ rights: nothing, motive: "Jugement" });
  const elsewhere = { userId: staff.userId, reach: [(await makeSchool()).id] };
  expect(await changeGuardianship(elsewhere, change)).toEqual({ outcome: "absent" });
  const oneself = { userId: guardian.userId, reach: staff.reach };
  expect(await changeGuardianship(oneself, change)).toEqual({ outcome: "own" });
  expect(await linkNow()).toMatchObject(everything);
});

test("the journal keeps the old and the new state, and no word that a person wrote", async () => {
  const { staff, guardian, formOf } = await makeFamily();
  await changeGuardianship(staff, await formOf({ rights: nothing, motive: "Jugement de Liège" }));
  const [event] = await db
    .select({ action: auditEvents.action, details: auditEvents.details })
    .from(auditEvents)
    .where(eq(auditEvents.subjectId, guardian.userId));
  expect(event).toMatchObject({
    action: "guardianship.changed",
    details: { old: { mayRead: true, hasMotive: false }, new: { mayRead: false, hasMotive: true } },
  });
  expect(JSON.stringify(event)).not.toContain("Jugement");
});

test("what a student of age refuses counts once the school has handed over, and not before", async () => {
  const { guardian, pupil, linkNow } = await makeFamily();
  await db
    .update(guardianships)
    .set({ studentAllows: false })
    .where(eq(guardianships.studentId, pupil.studentId));
  expect(await listChildrenOf(guardian.userId)).toHaveLength(1);
  expect(await linkNow()).toMatchObject({ studentAllows: null });
});
