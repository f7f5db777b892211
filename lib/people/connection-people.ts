import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import { connectionState } from "../access/connection-facts";
import { connectionStates } from "../access/connection-state";
import { anyOf } from "../db/any-of";
import { db } from "../db/client";
import { byFoldedText, keyset, type Page, pageOf, type SortBy } from "../lists/keyset";
import type { Selection } from "../lists/list-request";
import { isSomebody, type MemberChoice, membersOfSchool } from "./connection-members";
import {
  type ChosenState,
  type ConnectionRequest,
  type ConnectionSort,
  kindIn,
  stateIn,
} from "./connection-request";

/** What staff see of a person in the lists of connections. */
const personColumns = {
  userId: users.id,
  lastName: users.lastName,
  firstName: users.firstName,
  username: users.username,
  email: users.email,
  state: connectionState,
  invitedAt: users.invitedAt,
  activatedAt: users.activatedAt,
};

const isInState = (state: ChosenState): SQL => {
  if (state === "all") return sql`true`;
  if (state === "pending") return sql`${users.activatedAt} is null and ${users.suspendedAt} is null`;
  return sql`${connectionState} = ${state}`;
};

/** Which people a list's address means, in a school that was found through the reach. */
const choiceOf = (schoolId: string, request: Pick<ConnectionRequest, "filters">): MemberChoice => ({
  schoolId,
  classId: request.filters.classe,
  kind: kindIn(request),
});

const chosen = (schoolId: string, request: ConnectionRequest) => {
  const members = membersOfSchool(choiceOf(schoolId, request));
  const sorts: Record<ConnectionSort, SortBy> = {
    nom: byFoldedText(users.foldedName),
    classe: byFoldedText(members.className),
    etat: {
      by: sql`array_position(${sql.param([...connectionStates])}::text[], ${connectionState})`,
      type: "integer",
    },
    invitation: { by: sql`coalesce(${users.invitedAt}, timestamptz '1970-01-01')`, type: "timestamptz" },
  };
  return { members, place: keyset(request, sorts, users.id) };
};

const selectPeople = ({ members, place }: ReturnType<typeof chosen>) =>
  db
    .select({
      ...personColumns,
      isGuardian: members.isGuardian,
      isStudent: members.isStudent,
      className: members.className,
      cursor: place.cursor,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId));

export type ConnectionPerson = Awaited<ReturnType<typeof selectPeople>>[number];

/** One page of the people whom the address asks for. */
export async function listConnectionPeople(
  schoolId: string,
  request: ConnectionRequest,
): Promise<Page<ConnectionPerson>> {
  const list = chosen(schoolId, request);
  const rows = await selectPeople(list)
    .where(and(isSomebody, isInState(stateIn(request)), list.place.where))
    .orderBy(...list.place.orderBy)
    .limit(list.place.limit);
  return pageOf(rows, request);
}

/** All of them, for a file to take away. */
export async function listAllConnectionPeople(schoolId: string, request: ConnectionRequest) {
  const list = chosen(schoolId, { ...request, cursor: undefined });
  return selectPeople(list)
    .where(and(isSomebody, isInState(stateIn(request))))
    .orderBy(...list.place.orderBy);
}

/** The people of this school that a selection means, those of other schools left out. */
export async function resolveConnectionSelection(
  schoolId: string,
  selection: Selection<keyof ConnectionRequest["filters"]>,
): Promise<string[]> {
  const filters = selection.all ? selection.filters : {};
  const members = membersOfSchool(choiceOf(schoolId, { filters }));
  const wanted = selection.all ? isInState(stateIn({ filters })) : anyOf(users.id, selection.ids);
  const rows = await db
    .select({ userId: users.id })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(isSomebody, wanted))
    .orderBy(asc(users.foldedName), asc(users.id));
  return rows.map(({ userId }) => userId);
}
