import { and, eq } from "drizzle-orm";
import { calendarFeeds, users } from "@/drizzle/schema";
import { countUnknownTokenFrom } from "../../../auth/address-block";
import { hashSecret } from "../../../auth/keys";
import { db } from "../../../db/client";
import { isOpenAccount } from "../../../people/open-account";
import { readCalendarSecret } from "./calendar-secret";

export type OpenedCalendar =
  | { outcome: "open"; userId: string }
  | { outcome: "unknown" }
  | { outcome: "too-many"; seconds: number };

/**
 * Whose calendar an address is, for whatever program asks. One that is nobody's, a suspended person's or a joined
 * account's is counted as a guess. A good address is answered whatever else was asked from the same place: the
 * calendars of many families come from one machine of Google's.
 */
export async function openCalendar(file: string, address: string): Promise<OpenedCalendar> {
  const secret = readCalendarSecret(file);
  const userId = secret && (await findHolder(secret));
  if (userId) return { outcome: "open", userId };
  const counted = await countUnknownTokenFrom(address);
  return counted.outcome === "blocked"
    ? { outcome: "too-many", seconds: counted.seconds }
    : { outcome: "unknown" };
}

async function findHolder(secret: string): Promise<string | undefined> {
  const [holder] = await db
    .select({ userId: users.id })
    .from(calendarFeeds)
    .innerJoin(users, eq(users.id, calendarFeeds.userId))
    .where(and(eq(calendarFeeds.secretHash, hashSecret(secret)), isOpenAccount));
  return holder?.userId;
}
