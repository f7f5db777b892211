import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { jobs } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeSchool, uniqueLetters } from "@/e2e/support/make-people";
import { db } from "../db/client";
import { claimJob, holdJob } from "./claim-job";
import { enqueueJob } from "./enqueue-job";
import { findJob } from "./find-job";
import { jobKind, jobKinds, type Work } from "./job-kinds";
import { runJob } from "./run-job";

test.describe.configure({ mode: "serial" });

/** What other tests of this worker have left waiting is not ours to do. */
test.beforeEach(async () => {
  await db.delete(jobs);
});

const ask = async (kind: string, key = uniqueLetters()) => {
  const { id: schoolId } = await makeSchool();
  const asked = { kind, details: { text: "noir" }, schoolId, actorId: null, key };
  return { schoolId, ...(await db.transaction((tx) => enqueueJob(tx, asked))) };
};

async function withKind(run: (work: Work<{ text: string }>) => Promise<Record<string, unknown>>) {
  const name = uniqueLetters();
  const kind = jobKind({ details: z.object({ text: z.string() }), load: async () => run });
  Object.assign(jobKinds, { [name]: kind });
  return name;
}

async function runNext() {
  const job = await claimJob();
  if (!job) throw new Error("Nothing to do.");
  await runJob(job);
  return job.id;
}

const stateOf = async (id: string) => (await db.select().from(jobs).where(eq(jobs.id, id)))[0];

test("the same work asked for twice is one job, and the second asker is told", async () => {
  const kind = await withKind(async () => ({}));
  const first = await ask(kind, "same");
  const second = await ask(kind, "same");
  expect([first.joined, second.joined, second.id === first.id]).toEqual([false, true, true]);
  await runNext();
  expect((await ask(kind, "same")).joined).toBe(false);
  await runNext();
});

test("what a job writes, its result and the word « done » are one transaction", async () => {
  const slug = uniqueLetters();
  const kind = await withKind(async ({ tx, details }) => {
    await tx.execute(sql`insert into schools (slug, name) values (${slug}, ${details.text})`);
    return { written: 1 };
  });
  const { id } = await ask(kind);
  await runNext();
  expect(await stateOf(id)).toMatchObject({ state: "done", result: { written: 1 } });
});

test("a job that fails has written nothing, and says a code", async () => {
  const slug = uniqueLetters();
  const kind = await withKind(async ({ tx }) => {
    await tx.execute(sql`insert into schools (slug, name) values (${slug}, 'x')`);
    await tx.execute(sql`insert into schools (slug, name) values (${slug}, 'x')`);
    return {};
  });
  const { id } = await ask(kind);
  await runNext();
  expect(await stateOf(id)).toMatchObject({ state: "failed", failure: "23505" });
  expect(await db.execute(sql`select from schools where slug = ${slug}`)).toHaveLength(0);
});

test("a job whose process died is taken over at once; one that is being worked on is not", async () => {
  const kind = await withKind(async () => ({}));
  const { id } = await ask(kind);
  const claimed = await claimJob();
  await db
    .update(jobs)
    .set({ leasedUntil: new Date(0) })
    .where(eq(jobs.id, id));
  await db.transaction(async (tx) => {
    if (claimed) await holdJob(tx, claimed);
    expect(await claimJob()).toBeUndefined();
  });
  const again = await claimJob();
  expect(again).toMatchObject({ id, attempts: 2 });
  if (claimed) await runJob(claimed); // the first process comes back: it lost the job and must not commit
  expect(await stateOf(id)).toMatchObject({ state: "running" });
  if (again) await runJob(again);
  expect(await stateOf(id)).toMatchObject({ state: "done" });
});

test("a job that kills its process again and again is given up", async () => {
  const kind = await withKind(async () => ({}));
  const { id } = await ask(kind);
  await db.update(jobs).set({ attempts: 3 }).where(eq(jobs.id, id));
  await runNext();
  expect(await stateOf(id)).toMatchObject({ state: "failed", failure: "interrupted" });
});

test("progress is noted for whoever is within reach, and for nobody else", async () => {
  const kind = await withKind(async ({ report }) => {
    report("rows", 3, 3);
    return {};
  });
  const { id, schoolId } = await ask(kind);
  await runNext();
  expect(await findJob([schoolId], id)).toMatchObject({ state: "done", stage: "rows", done: 3, total: 3 });
  expect(await findJob([(await makeSchool()).id], id)).toBeUndefined();
  expect(await findJob([schoolId], "no-id-at-all")).toBeUndefined();
});
