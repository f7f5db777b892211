import { sql } from "drizzle-orm";
import { announcements } from "@/drizzle/schema";

/** A message that families may see: sent, and not withdrawn since. To be asked where `announcements` is read. */
export const isStanding = sql<boolean>`(${announcements.sentAt} is not null and ${announcements.withdrawnAt} is null)`;
