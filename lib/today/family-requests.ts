import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { familyRequests, users } from "@/drizzle/schema";
import type { StaffReach } from "../auth/policy";
import { db } from "../db/client";
import { listedNameIn } from "../people/name-columns";
import { isPersonWithin, withinReach } from "../people/staff-reach";
import { namedRows, waitingOf } from "./waiting";

/** A request that names no school is for whoever may see the person who asks. */
const isForStaffOf = (reach: StaffReach) =>
  sql`(${withinReach(reach, familyRequests.schoolId)} or (${familyRequests.schoolId} is null and ${isPersonWithin(reach)}))`;

/** « Il me manque un enfant », « Ce n’est pas mon enfant »: who asked and was not answered, the oldest first. */
export const listWaitingRequests = async (reach: StaffReach) =>
  waitingOf(
    await db
      .select({
        inAll: sql<number>`(count(*) over ())::int`,
        id: familyRequests.id,
        kind: familyRequests.kind,
        asker: listedNameIn(users),
        createdAt: familyRequests.createdAt,
      })
      .from(familyRequests)
      .innerJoin(users, eq(users.id, familyRequests.userId))
      .where(and(isNull(familyRequests.handledAt), isForStaffOf(reach)))
      .orderBy(asc(familyRequests.createdAt), familyRequests.id)
      .limit(namedRows),
  );

export type WaitingRequest = Awaited<ReturnType<typeof listWaitingRequests>>["first"][number];
