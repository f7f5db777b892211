import { eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { auditEvents, schools, users } from "@/drizzle/schema";
import { type ListRequest, type ListSpec, type Parameters, readListRequest } from "../../lists/list-request";
import { periodConditions } from "../../lists/period";
import type { ActingStaff } from "../../people/acting-staff";
import { foldOneName } from "../../people/folded-name";
import { isAmongPeopleWithin } from "../../people/people-within";
import { isPersonWithin, withinReach } from "../../people/staff-reach";
import { type ActKind, actKinds, actsOfKind } from "./act-kinds";

/** What the journal's address can say: kind of act, who acts, about whom, school, period. */
const journalSpec = {
  filters: ["acte", "qui", "sujet", "ecole", "du", "au"],
  sorts: ["quand"],
} as const satisfies ListSpec<string, string>;

/** A journal's page as somebody asked for it. */
export type JournalRequest = ListRequest<JournalFilter, "quand">;

/** The address, read. A journal is read from its newest line. */
export const readJournalRequest = (parameters: Parameters): JournalRequest => ({
  ...readListRequest(parameters, journalSpec),
  descending: true,
});

export type JournalFilter = (typeof journalSpec.filters)[number];
export type JournalFilters = Partial<Record<JournalFilter, string>>;

/** In place of an actor's id: the portal itself and the command line. */
export const noActor = "systeme";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * What staff may read: what happened in their schools, to people in their reach where no school is named, and what
 * they did themselves. Administrators of the organisation read all.
 */
const isReadableBy = ({ userId, reach }: ActingStaff): SQL =>
  reach === "everywhere"
    ? sql`true`
    : sql`(${withinReach(reach, auditEvents.schoolId)} or ${auditEvents.actorId} = ${userId}
        or (${auditEvents.schoolId} is null and ${isAmongPeopleWithin(reach, auditEvents.subjectId)}))`;

/** Whether a subject is asked for by id, as a link does. */
export const isPersonId = (asked: string | undefined): boolean => asked !== undefined && uuid.test(asked);

const isKind = (asked: string): asked is ActKind => actKinds.some((kind) => kind === asked);

function ofKind(asked: string | undefined): SQL | undefined {
  return asked && isKind(asked) ? inArray(auditEvents.action, actsOfKind(asked)) : undefined;
}

function byActor(asked: string | undefined): SQL | undefined {
  if (asked === noActor) return isNull(auditEvents.actorId);
  return asked && uuid.test(asked) ? eq(auditEvents.actorId, asked) : undefined;
}

/** By id, as links say it, or by words of a name or username; only people within the reach are found by words. */
function aboutSubject(asked: string | undefined, { reach }: ActingStaff): SQL | undefined {
  if (!asked) return undefined;
  if (isPersonId(asked)) return eq(auditEvents.subjectId, asked);
  const words = asked.split(/\s+/).map(foldOneName).filter(Boolean);
  if (words.length === 0) return sql`false`;
  const named = words.map(
    (word) => sql`(${users.foldedName} like ${`%${word}%`} or ${users.username} = ${asked})`,
  );
  return sql`${auditEvents.subjectId} in (select ${users.id} from ${users}
    where ${sql.join(named, sql` and `)} and ${isPersonWithin(reach)})`;
}

const inSchool = (slug: string | undefined): SQL | undefined =>
  slug
    ? sql`${auditEvents.schoolId} = (select ${schools.id} from ${schools} where ${schools.slug} = ${slug})`
    : undefined;

/** Every condition of a journal's page: the reach first, then what was asked for. */
export function journalConditions(acting: ActingStaff, filters: JournalFilters): SQL[] {
  const asked = [
    ofKind(filters.acte),
    byActor(filters.qui),
    aboutSubject(filters.sujet, acting),
    inSchool(filters.ecole),
    ...periodConditions(auditEvents.at, filters),
  ];
  return [isReadableBy(acting), ...asked.filter((condition) => condition !== undefined)];
}
