import type { StaffReach } from "@/lib/auth/policy";
import { translator } from "@/lib/i18n/translator";
import { searchPeople } from "@/lib/people/search/search-people";
import { givenNames, surnames } from "./list-of-pupils";
import { oneDecimal, type Section } from "./table";
import { settleTown } from "./town";

const t = translator("fr");
const rounds = 60;
const suggested = 8;

const pick = (list: readonly string[], index: number) => list[(index * 37) % list.length] ?? "";
/** Two letters change places, as on the telephone. */
const misspelt = (name: string) => `${name.slice(0, 2)}${name[3] ?? ""}${name[2] ?? ""}${name.slice(4)}`;

/** What secretaries type, a little different each time. */
const typed = {
  twoLetters: (n: number) => pick(surnames, n).slice(0, 2),
  begun: (n: number) => pick(surnames, n).slice(0, 4),
  fullName: (n: number) => `${pick(givenNames, n)} ${pick(surnames, n)}`,
  misspelt: (n: number) => `${pick(givenNames, n)} ${misspelt(pick(surnames, n))}`,
  misspeltAlone: (n: number) => misspelt(pick(surnames, n)),
  commonMisspelt: (n: number) => misspelt(pick(givenNames, n)),
  telephone: (n: number) => `0471 ${String(1_000 * n + 123).padStart(6, "0")}`,
  email: (n: number) => `${pick(givenNames, n)}.${n * 90 + 1}@famille.example`.toLowerCase(),
  class: (n: number) => `${(n % 6) + 1}A`,
  nobody: (n: number) => `zyx${n}qwv`,
} satisfies Record<string, (n: number) => string>;

async function timesOf(reach: StaffReach, query: (n: number) => string): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < rounds; n += 1) {
    const started = performance.now();
    await searchPeople(reach, query(n), suggested);
    times.push(performance.now() - started);
  }
  return times.toSorted((one, other) => one - other);
}

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;

/** The search box among a town's people, for who sees all of them and for who sees one school of forty. */
export async function measureSearch(): Promise<Section> {
  const { seconds, schoolId } = await settleTown();
  const rows: Section["rows"] = [];
  for (const [kind, query] of Object.entries(typed) as [keyof typeof typed, (n: number) => string][]) {
    const everywhere = await timesOf("everywhere", query);
    const oneSchool = await timesOf([schoolId], query);
    const figures = [at(everywhere, 0.5), at(everywhere, 0.95), at(oneSchool, 0.5), at(oneSchool, 0.95)];
    rows.push([t(`cli.bench.search.${kind}`), ...figures.map(oneDecimal)]);
  }
  const { title, ...columns } = {
    title: t("cli.bench.search.title", { seconds: oneDecimal(seconds) }),
    p50: t("cli.bench.columns.p50"),
    p95: t("cli.bench.columns.p95"),
    p50OneSchool: t("cli.bench.columns.p50OneSchool"),
    p95OneSchool: t("cli.bench.columns.p95OneSchool"),
  };
  return { title, columns: Object.values(columns), rows };
}
