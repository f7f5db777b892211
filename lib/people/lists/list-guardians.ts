import { and, count, eq, inArray, type SQL, sql } from "drizzle-orm";
import { classes, guardianships, schools, schoolYears, students, users } from "@/drizzle/schema";
import { connectionState } from "../../access/connection-facts";
import type { StaffReach } from "../../auth/policy";
import { db, type Reader } from "../../db/client";
import { byFoldedText, keyset, pageOf } from "../../lists/keyset";
import type { ListRequest, ListSpec, Selection } from "../../lists/list-request";
import { isCurrentGuardianship } from "../current-guardianship";
import { withinReach } from "../staff-reach";
import { isInState, isListed, isTaughtThere, matchesText, type PeopleFilters } from "./people-filters";

/** What the address of the list of guardians can say. */
export const guardianList = {
  filters: ["q", "ecole", "classe", "annee", "etat", "papier"],
  sorts: ["nom", "arrivee"],
} as const satisfies ListSpec<string, string>;

type Sort = (typeof guardianList.sorts)[number];
export type GuardianListRequest = ListRequest<(typeof guardianList.filters)[number], Sort>;

const sorts = {
  nom: byFoldedText(users.foldedName),
  arrivee: { by: users.createdAt, type: "timestamptz" },
} as const;

/** The current links of an adult with pupils within the reach whom the filters show. */
const linksWithin = (reach: StaffReach, filters: PeopleFilters): SQL => sql`
  from ${guardianships}
  join ${students} on ${students.id} = ${guardianships.studentId}
  join ${schools} on ${schools.id} = ${students.schoolId}
  join ${users} as pupil on pupil.id = ${students.userId}
  left join ${classes} on ${classes.id} = ${students.classId}
  left join ${schoolYears} on ${schoolYears.id} = ${classes.schoolYearId}
  where ${guardianships.guardianId} = ${users}.id and ${isCurrentGuardianship}
    and ${withinReach(reach, students.schoolId)} and ${isTaughtThere(filters)}`;

/** Inside another `sql` columns keep their tables' names, in a select without joins too. */
const childrenWithin = (reach: StaffReach, filters: PeopleFilters): SQL => sql`(
  select coalesce(json_agg(json_build_object('name', pupil.first_name || ' ' || pupil.last_name,
    'className', ${classes.name}) order by ${students.birthDate} nulls last, pupil.first_name), '[]')
  ${linksWithin(reach, filters)})`;

/** What a line of the list tells of one adult: of the children, only those within the reach. */
const columnsFor = (reach: StaffReach, filters: PeopleFilters) => ({
  userId: users.id,
  lastName: users.lastName,
  firstName: users.firstName,
  username: users.username,
  email: users.email,
  phone: users.phoneAsGiven,
  onPaper: users.onPaper,
  state: connectionState,
  children: sql<{ name: string; className: string | null }[]>`${childrenWithin(reach, filters)}`,
});

const conditionOf = (reach: StaffReach, filters: PeopleFilters): SQL | undefined =>
  and(
    isListed,
    sql`exists (select 1 ${linksWithin(reach, filters)})`,
    isInState(filters.etat),
    filters.papier ? eq(users.onPaper, true) : sql`true`,
    filters.q ? matchesText(filters.q, sql`null`) : sql`true`,
  );

/** One page of the adults who stand beside a pupil within the reach. */
export async function listGuardiansPage(reach: StaffReach, request: GuardianListRequest) {
  const { where, orderBy, limit, cursor } = keyset(request, sorts, users.id);
  const found = await db
    .select({ ...columnsFor(reach, request.filters), cursor })
    .from(users)
    .where(and(conditionOf(reach, request.filters), where))
    .orderBy(...orderBy)
    .limit(limit);
  return pageOf(found, request);
}

export type ListedGuardian = Awaited<ReturnType<typeof listGuardiansPage>>["rows"][number];

/** Everybody whom the filters show, for an export. */
export const listAllGuardians = (reach: StaffReach, { filters }: GuardianListRequest) =>
  db
    .select(columnsFor(reach, filters))
    .from(users)
    .where(conditionOf(reach, filters))
    .orderBy(sql`${users.foldedName} collate "C"`, users.id);

/** How many adults the filters show, on all pages. */
export const countGuardians = async (reach: StaffReach, filters: PeopleFilters): Promise<number> => {
  const [row] = await db.select({ count: count() }).from(users).where(conditionOf(reach, filters));
  return row?.count ?? 0;
};

/** The adults that somebody ticked, read again through their reach. */
export const findSelectedGuardians = (reader: Reader, reach: StaffReach, selection: Selection) =>
  reader
    .select({ userId: users.id })
    .from(users)
    .where(
      selection.all
        ? conditionOf(reach, selection.filters)
        : and(conditionOf(reach, {}), inArray(users.id, selection.ids)),
    );
