import type { announcementLevel } from "@/drizzle/schema";

/** How pressing a message is. */
export type MessageLevel = (typeof announcementLevel.enumValues)[number];
