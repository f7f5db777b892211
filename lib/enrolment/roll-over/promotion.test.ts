import { and, eq, sql } from "drizzle-orm";
import { auditEvents, classes, jobs, promotionLines, schoolYears, students } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makePerson, makeSchool, makeStaff, makeStudent } from "@/e2e/support/make-people";
import { db } from "../../db/client";
import { claimJob } from "../../jobs/claim-job";
import { runJob } from "../../jobs/run-job";
import { findRunningYear } from "../running-year";
import { askForCommit, askForUndo } from "./ask-for-roll-over";
import { commitPromotion } from "./commit-promotion";
import { findPromotion } from "./find-promotion";
import { openDraft } from "./open-draft";
import { planPromotion } from "./plan-promotion";
import { saveDecisions } from "./save-decisions";
import { saveTable } from "./save-table";
import { undoPromotion } from "./undo-promotion";
import { findYearPair } from "./year-pair";

const spring = "2027-05-20";

/** A school with pupils in 3A (two), 3B and 6A of 2026-2027, and its draft. */
async function makeDraft(today = spring) {
  const [school, secretary] = [await makeSchool(), await makePerson({ active: true })];
  await makeStaff(secretary.userId, "secretary", school.id);
  const pupils = [];
  for (const name of ["3A", "3A", "3B", "6A"]) pupils.push(await makePupil(school.id, name));
  const opened = await openDraft(secretary.userId, school.id, today);
  if (opened.outcome === "nothing-to-do") throw new Error("No draft.");
  const { promotionId } = opened;
  const actor = { userId: secretary.userId, reach: [school.id] };
  return { school, actor, promotionId, ids: pupils.map(({ studentId }) => studentId) };
}

async function makePupil(schoolId: string, className: string) {
  const pupil = await makeStudent(schoolId);
  const [year] = await db
    .select({ id: schoolYears.id })
    .from(schoolYears)
    .where(eq(schoolYears.label, "2026-2027"));
  const place = { schoolId, schoolYearId: year?.id ?? "", name: className };
  await db.insert(classes).values(place).onConflictDoNothing();
  const [found] = await db
    .select({ id: classes.id })
    .from(classes)
    .where(
      and(
        eq(classes.schoolId, schoolId),
        eq(classes.schoolYearId, place.schoolYearId),
        eq(classes.name, className),
      ),
    );
  await db.update(students).set({ classId: found?.id }).where(eq(students.id, pupil.studentId));
  return pupil;
}

const placesOf = async (ids: readonly string[]) => {
  const rows = await db
    .select({ id: students.id, name: classes.name, year: schoolYears.label, leftOn: students.leftOn })
    .from(students)
    .leftJoin(classes, eq(classes.id, students.classId))
    .leftJoin(schoolYears, eq(schoolYears.id, classes.schoolYearId))
    .where(sql`${students.id} in ${ids}`);
  return ids.map((id) => {
    const row = rows.find((found) => found.id === id);
    return [row?.name, row?.year, row?.leftOn];
  });
};

async function planOf(promotionId: string) {
  const promotion = await findPromotion("everywhere", promotionId);
  if (!promotion) throw new Error("No such promotion.");
  return planPromotion(promotion);
}

async function commit(promotionId: string, stamp?: string) {
  const seen = stamp ?? (await planOf(promotionId)).stamp;
  return db.transaction((tx) => commitPromotion(tx, { promotionId, stamp: seen, actorId: null }));
}

const undo = (promotionId: string) =>
  db.transaction((tx) => undoPromotion(tx, { promotionId, actorId: null }));

test("what the dry run says is what the commit does, and nobody else is moved", async () => {
  const { school, promotionId, ids } = await makeDraft();
  const elsewhere = await makePupil((await makeSchool()).id, "3A");
  const plan = await planOf(promotionId);
  expect(plan.newClasses).toEqual(["4A", "4B"]);
  expect(await db.$count(classes, eq(classes.schoolId, school.id))).toBe(3);
  expect(await commit(promotionId)).toEqual({ outcome: "committed", promoted: 3, repeats: 0, leaves: 1 });
  const places = await placesOf(ids);
  expect(places).toEqual([
    ["4A", "2027-2028", null],
    ["4A", "2027-2028", null],
    ["4B", "2027-2028", null],
    ["6A", "2026-2027", "2027-07-02"],
  ]);
  const told = new Map(plan.moved.map(({ studentId, toClassName }) => [studentId, toClassName]));
  expect(ids.map((id) => told.get(id))).toEqual(["4A", "4A", "4B", null]);
  expect(await placesOf([elsewhere.studentId])).toEqual([["3A", "2026-2027", null]]);
  const heads = await db
    .select({ headTeacher: classes.headTeacher })
    .from(classes)
    .where(and(eq(classes.schoolId, school.id), eq(classes.name, "4A")));
  expect(heads).toEqual([{ headTeacher: null }]);
});

test("a passage happens once, and not when it is no longer what was looked at", async () => {
  const { school, promotionId, ids } = await makeDraft();
  const { stamp } = await planOf(promotionId);
  await makePupil(school.id, "3B");
  expect(await commit(promotionId, stamp)).toEqual({ outcome: "changed" });
  expect(await placesOf(ids.slice(0, 1))).toEqual([["3A", "2026-2027", null]]);
  const again = (await planOf(promotionId)).stamp;
  const both = await Promise.all([commit(promotionId, again), commit(promotionId, again)]);
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(["already", "committed"]);
});

test("a class without an answer stops the commit", async () => {
  const { school, promotionId } = await makeDraft();
  await makePupil(school.id, "DASPA");
  const plan = await planOf(promotionId);
  expect(plan.unanswered).toEqual(["DASPA"]);
  expect(await commit(promotionId)).toEqual({ outcome: "changed" });
});

test("an undo puts everybody back but those for whom something was done since, and says whom", async () => {
  const { school, promotionId, ids } = await makeDraft();
  await commit(promotionId);
  const [first = "", second = "", third = "", leaver = ""] = ids;
  const [fourB] = await db
    .select({ id: classes.id })
    .from(classes)
    .where(and(eq(classes.schoolId, school.id), eq(classes.name, "4B")));
  await db.update(students).set({ classId: fourB?.id }).where(eq(students.id, first));
  await db.update(students).set({ leftOn: "2027-06-01" }).where(eq(students.id, second));
  await db.update(students).set({ leftOn: null }).where(eq(students.id, leaver));
  expect(await undo(promotionId)).toEqual({
    outcome: "undone",
    putBack: 1,
    movedSince: [first],
    leftSince: [second],
    backSince: [leaver],
    keptClasses: ["4A", "4B"],
  });
  expect(await placesOf(ids)).toEqual([
    ["4B", "2027-2028", null],
    ["4A", "2027-2028", "2027-06-01"],
    ["3B", "2026-2027", null],
    ["6A", "2026-2027", null],
  ]);
  expect(await undo(promotionId)).toEqual({ outcome: "already" });
  expect(third).not.toBe("");
});

test("an undo of an untouched passage leaves nothing of it, and the school can begin again", async () => {
  const { school, actor, promotionId, ids } = await makeDraft();
  const before = await placesOf(ids);
  await commit(promotionId);
  expect(await undo(promotionId)).toMatchObject({ putBack: 4, keptClasses: [] });
  expect(await placesOf(ids)).toEqual(before);
  expect(await db.$count(classes, eq(classes.schoolId, school.id))).toBe(3);
  expect(await openDraft(actor.userId, school.id, spring)).toMatchObject({ outcome: "opened" });
});

test("two people on one draft: what one changed stands, the other is told, the rest of both is kept", async () => {
  const { actor, promotionId, ids } = await makeDraft();
  const save = (className: string, was: string | null | undefined, next: string | null | undefined) =>
    saveTable(actor.reach, promotionId, [{ className, was, next }]);
  expect(await save("3A", "4A", "4X")).toEqual({ outcome: "saved", conflicts: [] });
  expect(await save("3A", "4A", "4Y")).toEqual({ outcome: "saved", conflicts: ["3A"] });
  expect(await save("3B", "4B", null)).toEqual({ outcome: "saved", conflicts: [] });
  expect((await findPromotion(actor.reach, promotionId))?.table).toEqual({
    "3A": "4X",
    "3B": null,
    "6A": null,
  });

  const [first = "", second = ""] = ids;
  const repeats = { outcome: "repeats", toClassName: null } as const;
  const leaves = { outcome: "leaves", toClassName: null } as const;
  const decide = (studentId: string, next: typeof repeats | typeof leaves) =>
    saveDecisions(actor.reach, promotionId, [{ studentId, was: undefined, next }]);
  expect(await decide(first, repeats)).toEqual({ outcome: "saved", conflicts: [] });
  expect(await decide(first, leaves)).toEqual({ outcome: "saved", conflicts: [first] });
  expect(await decide(second, leaves)).toEqual({ outcome: "saved", conflicts: [] });
  const plan = await planOf(promotionId);
  expect(plan.moved.find(({ studentId }) => studentId === first)).toMatchObject({ outcome: "repeats" });
});

test("another school's draft and pupils are as if they did not exist", async () => {
  const [own, foreign] = [await makeDraft(), await makeDraft()];
  expect(await saveTable(own.actor.reach, foreign.promotionId, [])).toEqual({ outcome: "unknown" });
  expect(await findPromotion(own.actor.reach, foreign.promotionId)).toBeUndefined();
  const { stamp } = await planOf(foreign.promotionId);
  expect(await askForCommit(own.actor, foreign.promotionId, stamp)).toEqual({ outcome: "unknown" });
  const leaves = { outcome: "leaves", toClassName: null } as const;
  const smuggled = { studentId: foreign.ids[0] ?? "", was: undefined, next: leaves };
  await saveDecisions(own.actor.reach, own.promotionId, [smuggled]);
  expect(await db.$count(promotionLines, eq(promotionLines.promotionId, own.promotionId))).toBe(0);
});

test("two who confirm at once are one job; it commits with its line in the journal, and can be undone by a job", async () => {
  await db.delete(jobs);
  const { school, actor, promotionId, ids } = await makeDraft();
  const { stamp } = await planOf(promotionId);
  const asked = [
    await askForCommit(actor, promotionId, stamp),
    await askForCommit(actor, promotionId, stamp),
  ];
  expect(asked).toMatchObject([{ joined: false }, { joined: true }]);
  const work = async () => {
    const job = await claimJob();
    if (job) await runJob(job);
  };
  await work();
  expect(await askForCommit(actor, promotionId, stamp)).toEqual({ outcome: "too-late" });
  expect((await placesOf(ids.slice(0, 1)))[0]).toEqual(["4A", "2027-2028", null]);
  await askForUndo(actor, promotionId);
  await work();
  expect((await placesOf(ids.slice(0, 1)))[0]).toEqual(["3A", "2026-2027", null]);
  const told = await db
    .select({ action: auditEvents.action, actorId: auditEvents.actorId })
    .from(auditEvents)
    .where(eq(auditEvents.schoolId, school.id))
    .orderBy(auditEvents.seq);
  expect(told).toEqual(
    ["year.drafted", "year.committed", "year.undone"].map((action) => ({ action, actorId: actor.userId })),
  );
});

test("in June the pair begins with the year that ends, in August with the one that has ended, and once moved there is none", async () => {
  const { school, promotionId } = await makeDraft();
  const pairOn = async (day: string) => (await findYearPair(school.id, day))?.from.label;
  const runningOn = async (day: string) => (await findRunningYear(db, school.id, day)).label;
  expect([await pairOn("2027-06-28"), await pairOn("2027-08-25"), await pairOn("2027-09-10")]).toEqual([
    "2026-2027",
    "2026-2027",
    "2026-2027",
  ]);
  expect([await runningOn("2027-06-28"), await runningOn("2027-08-25")]).toEqual(["2026-2027", "2027-2028"]);
  await commit(promotionId);
  expect(await pairOn("2027-06-28")).toBeUndefined();
  expect(await pairOn("2027-08-25")).toBe("2027-2028");
  expect([await runningOn("2027-06-28"), await runningOn("2027-08-25")]).toEqual(["2027-2028", "2027-2028"]);
});
