import { and, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { auditEvents, schools, staffRoles, students, users } from "@/drizzle/schema";
import { actsOfKind } from "../../audit/journal/act-kinds";
import type { Viewer } from "../../auth/viewer";
import { anyOf } from "../../db/any-of";
import { db } from "../../db/client";
import { keyset, type Page, pageOf } from "../../lists/keyset";
import type { ListRequest, ListSpec } from "../../lists/list-request";
import { listPupilsOf } from "../pupils";

/** The list of accesses has one order, the newest first, and no filter. */
export const accessList = { filters: [], sorts: ["quand"] } as const satisfies ListSpec<never, "quand">;

const accessesPerPage = 30;

const shownActs = (["seen", "sent", "changed", "printed", "exported"] as const).flatMap(actsOfKind);

/** Acts on links to a child are told to the adult whom they are about alone: the other household has its own. */
const linkActs = shownActs.filter((action) => action.startsWith("guardianship."));

/**
 * What staff looked at, sent, changed or printed of oneself and of the children whom one may read about today, a
 * student who decides for themselves excepted. Told by the secretariat of which school, not by whom of it: they acted
 * for the school, which answers for them (Court of Justice, C-579/21), and whose journal keeps the name.
 */
export async function listAccesses(viewer: Viewer, request: ListRequest<never, "quand">) {
  const order = { ...request, descending: true };
  const { where, orderBy, limit, cursor } = keyset(
    order,
    { quand: { by: auditEvents.seq, type: "bigint" } },
    auditEvents.seq,
    accessesPerPage,
  );
  const found = await db
    .select({
      seq: auditEvents.seq,
      at: auditEvents.at,
      action: auditEvents.action,
      schoolName: schools.name,
      /** Null: oneself. */
      about: sql<string | null>`case when ${users.id} <> ${viewer.userId} then ${users.firstName} end`,
      cursor,
    })
    .from(auditEvents)
    .innerJoin(users, eq(users.id, auditEvents.subjectId))
    .leftJoin(schools, eq(schools.id, auditEvents.schoolId))
    .where(and(await isAboutThem(viewer), isByStaff(viewer), inArray(auditEvents.action, shownActs), where))
    .orderBy(...orderBy)
    .limit(limit);
  return pageOf(found, order, accessesPerPage);
}

export type Access = Awaited<ReturnType<typeof listAccesses>> extends Page<infer Row> ? Row : never;

async function isAboutThem(viewer: Viewer): Promise<SQL | undefined> {
  const pupilIds = (await listPupilsOf(viewer)).map(({ id }) => id);
  const children = db
    .select({ userId: students.userId })
    .from(students)
    .where(and(anyOf(students.id, pupilIds), isNull(students.handedOverAt)));
  return or(
    eq(auditEvents.subjectId, viewer.userId),
    and(
      inArray(auditEvents.subjectId, children),
      linkActs.length > 0 ? sql`${auditEvents.action} <> all(${sql.param(linkActs)}::text[])` : sql`true`,
    ),
  );
}

const isByStaff = ({ userId }: Viewer): SQL => sql`${auditEvents.actorId} <> ${userId}
  and exists (select from ${staffRoles} where ${staffRoles.userId} = ${auditEvents.actorId})`;
