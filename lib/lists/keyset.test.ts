import { randomUUID } from "node:crypto";
import { and, eq, like } from "drizzle-orm";
import { schools } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { uniqueLetters } from "@/e2e/support/make-people";
import { db } from "../db/client";
import { byFoldedText, keyset, pageOf } from "./keyset";
import { type ListRequest, listQuery, readListRequest, readSelection } from "./list-request";
import { periodConditions } from "./period";
import { isRealDay } from "./real-day";

const spec = { filters: ["q"], sorts: ["nom", "jours"] } as const;
const sorts = {
  nom: byFoldedText(schools.name),
  jours: { by: schools.invitationDays, type: "integer" },
} as const;

async function listSchools(start: string, request: ListRequest<string, "nom" | "jours">) {
  const { where, orderBy, limit, cursor } = keyset(request, sorts, schools.id, 3);
  const found = await db
    .select({ name: schools.name, cursor })
    .from(schools)
    .where(and(like(schools.slug, `${start}%`), where))
    .orderBy(...orderBy)
    .limit(limit);
  return pageOf(found, request, 3);
}

async function makeSchools(names: string[], days: (index: number) => number) {
  const start = uniqueLetters();
  await db
    .insert(schools)
    .values(names.map((name, index) => ({ slug: `${start}-${index}`, name, invitationDays: days(index) })));
  return start;
}

async function walk(start: string, address: Record<string, string>, way: "apres" | "avant" = "apres") {
  const pages: string[][] = [];
  let at: Record<string, string> = address;
  for (let turn = 0; turn < 9; turn++) {
    const page = await listSchools(start, readListRequest(at, spec));
    pages.push(page.rows.map(({ name }) => name));
    const place = way === "apres" ? page.next : page.previous;
    if (!place) return { pages, last: page };
    at = { ...address, [way]: place };
  }
  throw new Error("The list never ends.");
}

test("walking onward shows every row once, in order, and walking back shows the same pages", async () => {
  const start = await makeSchools(["a", "b", "c", "d", "e", "f", "g"], () => 14);
  const { pages, last } = await walk(start, { tri: "nom" });
  expect(pages).toEqual([["a", "b", "c"], ["d", "e", "f"], ["g"]]);
  const back = readListRequest({ tri: "nom", avant: last.previous }, spec);
  expect((await listSchools(start, back)).rows.map(({ name }) => name)).toEqual(["d", "e", "f"]);
});

test("equal values lose nobody: the id decides between them, both ways round", async () => {
  const start = await makeSchools(["a", "b", "c", "d", "e", "f", "g", "h"], (index) => 10 + (index % 2));
  for (const tri of ["jours", "-jours"]) {
    const { pages } = await walk(start, { tri });
    expect(pages.flat().toSorted()).toEqual(["a", "b", "c", "d", "e", "f", "g", "h"]);
  }
});

test("an address that nobody of ours wrote shows the list from its beginning", async () => {
  const start = await makeSchools(["a", "b"], () => 14);
  const forged = Buffer.from(JSON.stringify(["x'; drop", "no-id-at-all"])).toString("base64url");
  for (const apres of ["%%%", "", forged, Buffer.from("[1,2]").toString("base64url")])
    expect((await listSchools(start, readListRequest({ apres, tri: "jours" }, spec))).rows).toHaveLength(2);
  expect(readListRequest({ tri: "password", autre: "x" }, spec)).toEqual({
    filters: {},
    sort: "nom",
    descending: false,
    cursor: undefined,
  });
});

test("a place or a day that no calendar and no table has shows the list from its beginning", async () => {
  const start = await makeSchools(["a", "b"], () => 14);
  const place = (...pair: string[]) => Buffer.from(JSON.stringify(pair)).toString("base64url");
  const aSchool = randomUUID();
  for (const apres of [place("a", "no-id"), place("99999999999", aSchool), place("a\0", aSchool)])
    for (const tri of ["nom", "jours"])
      expect((await listSchools(start, readListRequest({ apres, tri }, spec))).rows).toHaveLength(2);
  for (const day of ["2026-02-31", "2026-13-01", "0000-01-01", "2026-2-3", "demain"]) {
    expect(isRealDay(day)).toBe(false);
    expect(periodConditions(schools.createdAt, { du: day, au: day })).toEqual([]);
  }
  expect(["2024-02-29", "1900-12-31"].every(isRealDay)).toBe(true);
});

test("a list's address says its filters and order, and is read back the same", () => {
  const request = readListRequest({ q: " Léa ", tri: "-jours", inconnu: "1" }, spec);
  expect(listQuery(request)).toEqual({ q: "Léa", tri: "-jours" });
});

test("a selection is some ids or everything that the filters show", async () => {
  const [school] = await db
    .insert(schools)
    .values({ slug: uniqueLetters(), name: "x" })
    .returning({ id: schools.id });
  const id = school?.id ?? "";
  expect(readSelection({ lignes: [id, id, "1 or 1=1"], q: "a" }, spec)).toEqual({ all: false, ids: [id] });
  expect(readSelection({ lignes: id, tous: "1", q: "a" }, spec)).toEqual({ all: true, filters: { q: "a" } });
  await db.delete(schools).where(eq(schools.id, id));
});
