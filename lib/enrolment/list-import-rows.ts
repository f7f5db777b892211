import { and, eq, ilike, or, type SQL, sql } from "drizzle-orm";
import { importRows } from "@/drizzle/schema";
import { db } from "../db/client";
import { keyset, pageOf, type SortBy } from "../lists/keyset";
import type { ListRequest, ListSpec } from "../lists/list-request";
import type { Change, Note } from "./consequence";

/** The tabs of a preview, by the word in the address. */
export const rowFilters = {
  douteux: sql`${importRows.doubtful}`,
  nouveaux: sql`${importRows.kind} = 'new'`,
  modifies: sql`${importRows.kind} = 'changed'`,
  "changent-de-classe": sql`${importRows.kind} = 'moved'`,
  absents: sql`${importRows.kind} = 'gone'`,
  refuses: sql`${importRows.kind} = 'refused'`,
  inchanges: sql`${importRows.kind} = 'unchanged'`,
  reponses: sql`jsonb_path_exists(${importRows.findings}, '$[*].doubt.chosen ? (@ != null)')`,
} as const satisfies Record<string, SQL>;

export type RowFilter = keyof typeof rowFilters;

/** What the address of a preview can say. `genre` is the code of what was noticed. */
export const rowSpec = { filters: ["onglet", "genre", "q"], sorts: ["ligne"] } as const satisfies ListSpec<
  string,
  string
>;
export type RowRequest = ListRequest<"onglet" | "genre" | "q", "ligne">;

const sorts: Record<"ligne", SortBy> = { ligne: { by: importRows.position, type: "integer" } };

const rowColumns = {
  id: importRows.id,
  position: importRows.position,
  line: importRows.line,
  kind: importRows.kind,
  isStudent: importRows.isStudent,
  lastName: importRows.lastName,
  firstName: importRows.firstName,
  className: importRows.className,
  userId: importRows.userId,
  changes: sql<Change[]>`${importRows.changes}`,
  findings: sql<Note[]>`${importRows.findings}`,
  doubtful: importRows.doubtful,
};

/** Whether a word of the address names a tab. */
export const isRowFilter = (word: string | undefined): word is RowFilter =>
  word !== undefined && Object.hasOwn(rowFilters, word);

const likeWord = (word: string) => `%${word.replace(/[\\%_]/g, "\\$&")}%`;

/** Every word of the search stands in the name or the class. */
const matches = (searched: string): SQL | undefined =>
  and(
    ...searched
      .split(/\s+/)
      .slice(0, 6)
      .map((word) =>
        or(
          ilike(importRows.lastName, likeWord(word)),
          ilike(importRows.firstName, likeWord(word)),
          ilike(importRows.className, likeWord(word)),
        ),
      ),
  );

function conditionsOf(importId: string, { onglet, genre, q }: RowRequest["filters"]): SQL[] {
  const tab = isRowFilter(onglet) ? rowFilters[onglet] : sql`true`;
  const ofKind = genre
    ? sql`${importRows.findings} @> ${JSON.stringify([{ code: genre }])}::jsonb`
    : sql`true`;
  return [eq(importRows.importId, importId), tab, ofKind, (q && matches(q)) || sql`true`];
}

const rowsPerPage = 40;

/** One page of a preview. The import was found through the reach. */
export async function listImportRows(importId: string, request: RowRequest) {
  const { where = sql`true`, orderBy, limit, cursor } = keyset(request, sorts, importRows.id, rowsPerPage);
  const found = await db
    .select({ ...rowColumns, cursor })
    .from(importRows)
    .where(and(...conditionsOf(importId, request.filters), where))
    .orderBy(...orderBy)
    .limit(limit);
  return pageOf(found, request, rowsPerPage);
}

export type ImportRow = Awaited<ReturnType<typeof listImportRows>>["rows"][number];
/** How many rows stand under each tab. */
export async function countRows(importId: string): Promise<Record<RowFilter, number>> {
  const counted = Object.fromEntries(
    Object.entries(rowFilters).map(([tab, condition]) => [
      tab,
      sql<number>`count(*) filter (where ${condition})::int`,
    ]),
  ) as Record<RowFilter, SQL<number>>;
  const [counts] = await db.select(counted).from(importRows).where(eq(importRows.importId, importId));
  if (!counts) throw new Error("The rows were not counted.");
  return counts;
}
