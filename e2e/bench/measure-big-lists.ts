import { setTimeout as sleep } from "node:timers/promises";
import { and, desc, eq, sql } from "drizzle-orm";
import { imports, jobs, schools, staffRoles } from "@/drizzle/schema";
import { db } from "@/lib/db/client";
import { seconds } from "@/lib/durations";
import { askForPreview } from "@/lib/enrolment/ask-for-preview";
import { confirmImport } from "@/lib/enrolment/confirm-import";
import { translator } from "@/lib/i18n/translator";
import { createSchool } from "@/lib/people/create-school";
import { routes } from "@/lib/routes";
import { CannotStart } from "@/lib/server/cannot-start";
import type { PortalServer } from "../support/portal-server";
import { askFor } from "./browse";
import { listOfPupils } from "./list-of-pupils";
import { press } from "./load";
import type { BenchPage } from "./pages";
import type { Account } from "./people";
import { watchMemory } from "./process-memory";
import { timeOf } from "./processor-time";
import { signIn } from "./sign-in";
import { integer, oneDecimal, type Section } from "./table";

const t = translator("fr");
const sizes = [2_500, 20_000];

/** A school of its own for each list, and somebody who may import there. */
async function givenSchool(pupils: number, { userId }: Account) {
  const slug = `banc-${pupils}`;
  await createSchool({ slug, name: `École de ${pupils}` });
  const [school] = await db.select({ id: schools.id }).from(schools).where(eq(schools.slug, slug));
  if (!school) throw new CannotStart(t("cli.bench.listRefused"));
  await db.insert(staffRoles).values({ userId, role: "secretary", schoolId: school.id });
  return { id: school.id, slug, who: { userId, reach: [school.id] } };
}

type GivenSchool = Awaited<ReturnType<typeof givenSchool>>;

/** Hands the list in as the form does. */
async function upload({ url }: PortalServer, cookie: string, { slug, id }: GivenSchool, list: Buffer) {
  const form = new FormData();
  form.append("ecole", slug);
  form.append("liste", new File([new Uint8Array(list)], "liste.csv"));
  const written = new Response(form);
  const type = written.headers.get("content-type") ?? "";
  const body = Buffer.from(await written.arrayBuffer());
  await askFor(303, `${url}${routes.importUpload()}`, { cookie, post: { type, body, origin: url } });
  const [row] = await db.select({ id: imports.id }).from(imports).where(eq(imports.schoolId, id));
  if (!row) throw new CannotStart(t("cli.bench.listRefused"));
  return row.id;
}

/** How long a job of the import takes from the moment when a process is at it: its own clock stands still in its transaction. */
async function timeJob(kind: string, importId: string): Promise<number> {
  let started = performance.now();
  for (;;) {
    const [job] = await db
      .select({ state: jobs.state })
      .from(jobs)
      .where(and(eq(jobs.kind, kind), sql`${jobs.details}->>'importId' = ${importId}`))
      .orderBy(desc(jobs.createdAt))
      .limit(1);
    if (job?.state === "failed") throw new CannotStart(t("cli.bench.listRefused"));
    if (job?.state === "done") return (performance.now() - started) / seconds(1);
    if (job?.state !== "running") started = performance.now();
    await sleep(50);
  }
}

async function importList(importId: string, { who }: GivenSchool) {
  await timeJob("import.read", importId);
  await askForPreview(importId, who);
  const preview = await timeJob("import.preview", importId);
  const [seen] = await db.select({ key: imports.commitKey }).from(imports).where(eq(imports.id, importId));
  await confirmImport(importId, seen?.key ?? "", who);
  return { preview, commit: await timeJob("import.commit", importId) };
}

/** The page of somebody who has nothing to do with it: how long it takes at the median. */
async function lookWhile<Result>(portal: PortalServer, page: BenchPage, work: () => Promise<Result>) {
  let over = false;
  const done = work().finally(() => {
    over = true;
  });
  const seen: number[] = [];
  const begin = () => askFor(200, `${portal.url}${page.path}`, page);
  while (!over) {
    const { p50 } = await press(
      { begin, meter: timeOf(portal.process) },
      { clients: 1, duration: seconds(1) },
    );
    seen.push(p50);
  }
  seen.sort((one, other) => one - other);
  return { result: await done, p50: seen[Math.floor(seen.length / 2)] ?? Number.NaN };
}

async function measureList(portal: PortalServer, page: BenchPage, pupils: number, account: Account) {
  const cookie = await signIn(portal, account);
  const school = await givenSchool(pupils, account);
  const idle = await lookWhile(portal, page, () => sleep(seconds(2)));
  const memory = watchMemory(portal.process);
  const importId = await upload(portal, cookie, school, listOfPupils(pupils));
  const busy = await lookWhile(portal, page, () => importList(importId, school));
  const peaks = memory.stop();
  return [
    t("cli.bench.bigLists.list", { pupils }),
    oneDecimal(busy.result.preview),
    oneDecimal(busy.result.commit),
    integer(pupils / busy.result.commit),
    integer(peaks.own),
    integer(peaks.children),
    oneDecimal(idle.p50),
    oneDecimal(busy.p50),
  ] satisfies Section["rows"][number];
}

/** Whole schools go in by the screen's way, while somebody else looks at a page. */
export async function measureBigLists(
  portal: PortalServer,
  pages: BenchPage[],
  accounts: Account[],
): Promise<Section> {
  const page = pages.at(-1);
  const [account] = accounts;
  if (!page || !account) throw new CannotStart(t("cli.bench.listRefused"));
  const rows: Section["rows"] = [];
  for (const pupils of sizes) rows.push(await measureList(portal, page, pupils, account));
  return {
    title: t("cli.bench.bigLists.title"),
    columns: [
      t("cli.bench.columns.previewSeconds"),
      t("cli.bench.columns.commitSeconds"),
      t("cli.bench.columns.rowsPerSecond"),
      t("cli.bench.columns.portalMegabytes"),
      t("cli.bench.columns.jobsMegabytes"),
      t("cli.bench.columns.idleP50"),
      t("cli.bench.columns.busyP50"),
    ],
    rows,
  };
}
