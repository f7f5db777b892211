import { and, eq, type SQL, sql } from "drizzle-orm";
import { announcementLevel, announcements, schools } from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import { db } from "../../db/client";
import { keyset, type Page, pageOf } from "../../lists/keyset";
import { type ListRequest, type ListSpec, type Parameters, readListRequest } from "../../lists/list-request";
import { withinReach } from "../../people/staff-reach";
import { announcementState, announcementStates } from "./announcement-state";
import { reading, waitingReplies } from "./read-figures";

/** What the address of the list of messages can say. */
const announcementList = {
  filters: ["q", "ecole", "niveau", "etat"],
  sorts: ["date"],
} as const satisfies ListSpec<string, string>;

type Filter = (typeof announcementList.filters)[number];
export type AnnouncementRequest = ListRequest<Filter, "date">;

/** The list's address; the newest message comes first unless it says otherwise. */
export function readAnnouncementRequest(parameters: Parameters): AnnouncementRequest {
  const request = readListRequest(parameters, announcementList);
  return parameters.tri === undefined ? { ...request, descending: true } : request;
}

const columns = {
  id: announcements.id,
  subject: announcements.subject,
  level: announcements.level,
  answerKind: announcements.answerKind,
  schoolName: schools.name,
  state: announcementState,
  createdAt: announcements.createdAt,
  sendAt: announcements.sendAt,
  sentAt: announcements.sentAt,
  readers: reading.readers,
  read: reading.read,
  answered: reading.answered,
  replies: waitingReplies.replies,
};

const selectPage = (cursor: SQL<string>) =>
  db
    .select({ ...columns, cursor })
    .from(announcements)
    .innerJoin(schools, eq(schools.id, announcements.schoolId))
    .innerJoinLateral(reading, sql`true`)
    .innerJoinLateral(waitingReplies, sql`true`);

/** One line of the list: a message, where it stands, who has read and answered. */
export type ListedAnnouncement = Awaited<ReturnType<typeof selectPage>>[number];

const wished = ({ q, ecole, niveau, etat }: AnnouncementRequest["filters"]): SQL[] => [
  ...(q ? [sql`search_fold(${announcements.subject}) like '%' || search_fold(${q}) || '%'`] : []),
  ...(ecole ? [eq(schools.slug, ecole)] : []),
  ...announcementLevel.enumValues.filter((one) => one === niveau).map((one) => eq(announcements.level, one)),
  ...announcementStates.filter((one) => one === etat).map((one) => sql`${announcementState} = ${one}`),
];

/** One page of the messages within the reach that the filters show. */
export async function listAnnouncements(
  reach: StaffReach,
  request: AnnouncementRequest,
): Promise<Page<ListedAnnouncement>> {
  const sorts = { date: { by: announcements.createdAt, type: "timestamptz" } } as const;
  const place = keyset(request, sorts, announcements.id);
  const rows = await selectPage(place.cursor)
    .where(and(withinReach(reach, announcements.schoolId), ...wished(request.filters), place.where))
    .orderBy(...place.orderBy)
    .limit(place.limit);
  return pageOf(rows, request);
}
