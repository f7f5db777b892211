import { and, desc, isNotNull, isNull, sql } from "drizzle-orm";
import { outbox, users } from "@/drizzle/schema";
import type { StaffReach } from "../auth/policy";
import { db } from "../db/client";
import { qualified } from "../db/qualified";
import { isFamilyWithin } from "../people/families-within";
import { namedRows, waitingOf } from "./waiting";

/** Why the newest mail to that address came back. */
const reason = qualified<string | null>(sql`(select ${outbox.bounceReason} from ${outbox}
  where ${outbox.userId} = ${users.id} and ${outbox.bounceReason} is not null
  order by ${outbox.createdAt} desc limit 1)`);

/** Families whose address returns everything, the newest first: a corrected address takes them away. */
export const listBouncedAddresses = async (reach: StaffReach) =>
  waitingOf(
    await db
      .select({
        inAll: sql<number>`(count(*) over ())::int`,
        id: users.id,
        lastName: users.lastName,
        firstName: users.firstName,
        email: users.email,
        bouncedAt: users.emailBouncedAt,
        reason,
      })
      .from(users)
      .where(
        and(
          isNotNull(users.emailBouncedAt),
          isNotNull(users.email),
          isNull(users.suspendedAt),
          isFamilyWithin(reach),
        ),
      )
      .orderBy(desc(users.emailBouncedAt), users.id)
      .limit(namedRows),
  );

export type BouncedAddress = Awaited<ReturnType<typeof listBouncedAddresses>>["first"][number];
