import { and, eq, ilike, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { classes, documentContents, documents, schools, shelfDocuments, users } from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import { db } from "../../db/client";
import { qualified } from "../../db/qualified";
import { keyset, pageOf } from "../../lists/keyset";
import { type ListRequest, type Parameters, readListRequest } from "../../lists/list-request";
import { withinReach } from "../../people/staff-reach";

/** What the list of the shelf can be asked for. */
const shelfList = {
  filters: ["q", "etat", "pour", "ecole"],
  sorts: ["publie", "titre"],
} as const;

export type ShelfRequest = ListRequest<(typeof shelfList.filters)[number], (typeof shelfList.sorts)[number]>;

/** The newest come first until somebody asks for another order. */
export const readShelfRequest = (parameters: Parameters): ShelfRequest => {
  const request = readListRequest(parameters, shelfList);
  return parameters.tri === undefined ? { ...request, descending: true } : request;
};

/** What stands on the shelf, or what was taken off it; for guardians or for students. */
export const shelfStates = ["publie", "retire"] as const;
export const shelfReaders = ["responsables", "eleves"] as const;

const sorts = {
  publie: { by: shelfDocuments.publishedAt, type: "timestamptz" },
  titre: { by: sql`lower(${shelfDocuments.title}) collate "C"`, type: "text" },
} as const;

const classNames = qualified<string[]>(
  sql`array(select ${classes.name} from ${classes} where ${classes.id} = any(${shelfDocuments.classIds}) order by ${classes.name})`,
);

const columns = {
  id: shelfDocuments.id,
  title: shelfDocuments.title,
  years: shelfDocuments.years,
  classNames,
  toGuardians: shelfDocuments.toGuardians,
  toStudents: shelfDocuments.toStudents,
  publishedAt: shelfDocuments.publishedAt,
  withdrawnAt: shelfDocuments.withdrawnAt,
  schoolName: schools.name,
  documentId: documents.id,
  name: documents.name,
  mediaType: documents.mediaType,
  size: documentContents.size,
  publisher: sql<string | null>`${users.firstName} || ' ' || ${users.lastName}`,
};

const contains = (text: string) => `%${text.replaceAll(/[\\%_]/g, "\\$&")}%`;

const conditions = ({ q, etat, pour, ecole }: ShelfRequest["filters"]): SQL[] =>
  [
    q && or(ilike(shelfDocuments.title, contains(q)), ilike(documents.name, contains(q))),
    etat === "retire" ? isNotNull(shelfDocuments.withdrawnAt) : isNull(shelfDocuments.withdrawnAt),
    pour === "responsables" && eq(shelfDocuments.toGuardians, true),
    pour === "eleves" && eq(shelfDocuments.toStudents, true),
    ecole && eq(schools.slug, ecole),
  ].filter((condition) => condition instanceof Object);

const selectShelf = <Extra extends { cursor?: SQL<string> }>(extra: Extra) =>
  db
    .select({ ...columns, ...extra })
    .from(shelfDocuments)
    .innerJoin(documents, eq(documents.id, shelfDocuments.documentId))
    .innerJoin(documentContents, eq(documentContents.hash, documents.contentHash))
    .innerJoin(schools, eq(schools.id, shelfDocuments.schoolId))
    .leftJoin(users, eq(users.id, shelfDocuments.publishedById));

/** One page of the documents of the schools within reach. */
export async function listShelf(reach: StaffReach, request: ShelfRequest) {
  const { where, orderBy, limit, cursor } = keyset(request, sorts, shelfDocuments.id);
  const found = await selectShelf({ cursor })
    .where(and(withinReach(reach, shelfDocuments.schoolId), ...conditions(request.filters), where))
    .orderBy(...orderBy)
    .limit(limit);
  return pageOf(found, request);
}

const shelfDocument = (reach: StaffReach, id: string) =>
  selectShelf({}).where(and(eq(shelfDocuments.id, id), withinReach(reach, shelfDocuments.schoolId)));

export type ShelfDocument = Awaited<ReturnType<typeof shelfDocument>>[number];

/** One document of the shelf; undefined for a foreign one and an unknown one alike. */
export async function findShelfDocument(reach: StaffReach, id: string): Promise<ShelfDocument | undefined> {
  const [found] = await shelfDocument(reach, id);
  return found;
}
