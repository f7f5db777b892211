import { and, asc, ne, sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import type { StaffReach } from "../auth/policy";
import { db } from "../db/client";
import { isPersonWithin } from "./staff-reach";

const mostNamed = 5;

/** Who else within the reach is written to at this address. Two people may share a mailbox: it is told, never refused. */
export async function findAddressSharers(reach: StaffReach, email: string | null, userId: string) {
  if (email === null) return [];
  return db
    .select({ userId: users.id, firstName: users.firstName, lastName: users.lastName })
    .from(users)
    .where(and(sql`lower(${users.email}) = lower(${email})`, ne(users.id, userId), isPersonWithin(reach)))
    .orderBy(asc(users.lastName), asc(users.firstName))
    .limit(mostNamed);
}

export type AddressSharer = Awaited<ReturnType<typeof findAddressSharers>>[number];
