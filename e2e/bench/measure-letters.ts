import { inArray, sql } from "drizzle-orm";
import { guardianships, schools, staffRoles, users } from "@/drizzle/schema";
import { db } from "@/lib/db/client";
import { seconds } from "@/lib/durations";
import { translator } from "@/lib/i18n/translator";
import { choiceOf, letterQuery } from "@/lib/letters/letter-choice";
import { printLetters } from "@/lib/letters/print-letters";
import { proposeLetters } from "@/lib/letters/propose-letters";
import { routes } from "@/lib/routes";
import { CannotStart } from "@/lib/server/cannot-start";
import type { PortalServer } from "../support/portal-server";
import { askFor } from "./browse";
import { type Load, press } from "./load";
import type { BenchPage } from "./pages";
import type { Account } from "./people";
import { watchMemory } from "./process-memory";
import { timeOf } from "./processor-time";
import { signIn } from "./sign-in";
import { integer, oneDecimal, type Section, twoDecimals } from "./table";

const t = translator("fr");
const letters = 1_200;

/** As many adults as there are letters have never come; somebody else works at the school. */
async function prepare(accounts: readonly Account[]): Promise<{ schoolId: string; secretary: Account }> {
  const [school] = await db.select({ id: schools.id }).from(schools).limit(1);
  const adults = db.selectDistinct({ id: guardianships.guardianId }).from(guardianships).limit(letters);
  await db.update(users).set({ activatedAt: null }).where(inArray(users.id, adults));
  const active = await db.select({ id: users.id }).from(users).where(sql`${users.activatedAt} is not null`);
  const secretary = accounts.find(({ userId }) => active.some(({ id }) => id === userId));
  if (!school || !secretary) throw new CannotStart(t("cli.bench.listRefused"));
  await db.insert(staffRoles).values({ userId: secretary.userId, role: "secretary", schoolId: school.id });
  return { schoolId: school.id, secretary };
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; seconds: number }> {
  const started = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - started) / 1000 };
}

async function printAll(schoolId: string, actorId: string): Promise<string> {
  const choice = choiceOf(letterQuery.parse({}));
  const { key } = await proposeLetters(db, schoolId, choice);
  const printed = await printLetters({ schoolId, actorId, choice, key });
  if (printed.outcome !== "printed") throw new CannotStart(t("cli.bench.listRefused"));
  return printed.runId;
}

/** The last of the pages, a family's dashboard, again and again until the work is done. */
function lookUntil(portal: PortalServer, pages: readonly BenchPage[], done: () => boolean) {
  const page = pages.at(-1);
  const begin = () => (done() || !page ? undefined : askFor(200, `${portal.url}${page.path}`, page));
  return press({ begin, meter: timeOf(portal.process) }, { clients: 1, duration: longest });
}

const quiet = seconds(3);
const longest = seconds(60);

async function measureCalm(portal: PortalServer, pages: readonly BenchPage[]): Promise<Load> {
  const until = performance.now() + quiet;
  return lookUntil(portal, pages, () => performance.now() > until);
}

/** The PDF is read to its end while somebody else looks at a page. */
async function measureDrawing(
  portal: PortalServer,
  pages: readonly BenchPage[],
  draw: () => Promise<unknown>,
) {
  const memory = watchMemory(portal.process);
  let over = false;
  const busy = lookUntil(portal, pages, () => over);
  const drawn = await timed(draw);
  over = true;
  return { seconds: drawn.seconds, busy: await busy, peak: memory.stop() };
}

/** Many letters in one PDF, and what another visitor feels of it meanwhile. */
export async function measureLetters(
  portal: PortalServer,
  accounts: readonly Account[],
  pages: readonly BenchPage[],
): Promise<Section> {
  const { schoolId, secretary } = await prepare(accounts);
  const cookie = await signIn(portal, secretary);
  const issued = await timed(() => printAll(schoolId, secretary.userId));
  const calm = await measureCalm(portal, pages);
  const address = `${portal.url}${routes.letterRunPdf(issued.result)}`;
  const drawing = await measureDrawing(portal, pages, () => askFor(200, address, { cookie }));
  const label = pages.at(-1)?.label ?? "";
  return {
    title: t("cli.bench.letters.title", { count: letters }),
    columns: (["seconds", "p50", "p99", "megabytes"] as const).map((name) => t(`cli.bench.columns.${name}`)),
    rows: [
      [t("cli.bench.letters.codes"), twoDecimals(issued.seconds), "–", "–", "–"],
      [t("cli.bench.letters.pdf"), twoDecimals(drawing.seconds), "–", "–", integer(drawing.peak.children)],
      [t("cli.bench.letters.calm", { page: label }), "–", oneDecimal(calm.p50), oneDecimal(calm.p99), "–"],
      [
        t("cli.bench.letters.busy", { page: label }),
        "–",
        oneDecimal(drawing.busy.p50),
        oneDecimal(drawing.busy.p99),
        integer(drawing.peak.own),
      ],
    ],
  };
}
