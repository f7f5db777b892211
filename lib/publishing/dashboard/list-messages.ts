import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import {
  announcementDocuments,
  announcementRecipients,
  announcementReplies,
  announcements,
} from "@/drizzle/schema";
import { db } from "../../db/client";
import { keyset, type Page, pageOf } from "../../lists/keyset";
import { type ListRequest, type ListSpec, type Parameters, readListRequest } from "../../lists/list-request";
import { foldText } from "../../people/folded-text";
import { isReadBy, isUnanswered, type ReadPupil } from "./reader-rows";

type MessageFilter = "q" | "voir";
type MessageSort = "date";
export type MessageRequest = ListRequest<MessageFilter, MessageSort>;

const spec: ListSpec<MessageFilter, MessageSort> = { filters: ["q", "voir"], sorts: ["date"] };
const messagesPerPage = 25;

/** The list that an address asks for, always the newest first. */
export const readMessageRequest = (parameters: Parameters): MessageRequest => ({
  ...readListRequest(parameters, spec),
  descending: true,
});

const accents = ["àâäãçéèêëíîïñóôöõúùûü", "aaaaceeeeiiinoooouuuu"] as const;
const said = sql`translate(lower(${announcements.subject} || ' ' || ${announcements.body}), ${accents[0]}, ${accents[1]})`;
const literally = (word: string) => word.replace(/[\\%_]/g, "\\$&");

/** Every word, somewhere in the subject or the text, whatever its accents. */
const saysAll = (query: string): SQL[] =>
  query
    .split(/\s+/)
    .filter((word) => word !== "")
    .slice(0, 8)
    .map((word) => sql`${said} like ${`%${literally(foldText(word))}%`}`);

const seen: Record<string, SQL> = {
  "non-lus": isNull(announcementRecipients.readAt),
  "a-traiter": isUnanswered,
};

const hasAttachments = sql<boolean>`exists (select from ${announcementDocuments}
  where ${announcementDocuments.announcementId} = ${announcements.id})`;

/** The secretariat wrote something in this reader's thread that they have not seen yet. */
const hasNewReply = sql<boolean>`exists (select from ${announcementReplies}
  where ${announcementReplies.recipientId} = ${announcementRecipients.id}
  and ${announcementReplies.fromStaff} and ${announcementReplies.seenAt} is null)`;

const messageColumns = {
  announcementId: announcements.id,
  level: announcements.level,
  subject: announcements.subject,
  /** Enough of the text for the two lines that a list shows. */
  beginning: sql<string>`left(${announcements.body}, 400)`,
  sentAt: announcements.sentAt,
  readAt: announcementRecipients.readAt,
  answerKind: announcements.answerKind,
  answerBy: announcements.answerBy,
  answeredAt: announcementRecipients.answeredAt,
  hasAttachments,
  hasNewReply,
};

const messageRows = (userId: string, pupil: ReadPupil, request: MessageRequest) => {
  const { where, orderBy, limit, cursor } = keyset(
    request,
    { date: { by: announcements.sentAt, type: "timestamptz" } },
    announcements.id,
    messagesPerPage,
  );
  return db
    .select({ ...messageColumns, cursor })
    .from(announcementRecipients)
    .innerJoin(announcements, eq(announcements.id, announcementRecipients.announcementId))
    .where(
      and(
        isReadBy(userId, [pupil]),
        ...saysAll(request.filters.q ?? ""),
        seen[request.filters.voir ?? ""],
        where,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit);
};

/** A message as the list shows it. */
export type ListedMessage = Awaited<ReturnType<typeof messageRows>>[number];

/** One page of what a reader received about one pupil from `findPupil`, the newest first. */
export const listMessages = async (
  userId: string,
  pupil: ReadPupil,
  request: MessageRequest,
): Promise<Page<ListedMessage>> =>
  pageOf(await messageRows(userId, pupil, request), request, messagesPerPage);
