import { sql } from "drizzle-orm";
import { announcements } from "@/drizzle/schema";

/** Where a message stands, in the order in which it gets there. */
export const announcementStates = ["draft", "scheduled", "sending", "sent", "withdrawn"] as const;
export type AnnouncementState = (typeof announcementStates)[number];

/** The same in the database, where `announcements` is read. */
export const announcementState = sql<AnnouncementState>`case
  when ${announcements.withdrawnAt} is not null then 'withdrawn'
  when ${announcements.sentAt} is not null then 'sent'
  when ${announcements.sendAt} is null then 'draft'
  when ${announcements.sendAt} > now() then 'scheduled'
  else 'sending' end`;
