import { and, eq, isNull, sql } from "drizzle-orm";
import { staffRoles, users } from "@/drizzle/schema";
import { isWithin } from "../../auth/policy";
import type { Transaction } from "../../db/client";
import type { ActingStaff } from "../../people/acting-staff";
import { isPersonWithin } from "../../people/staff-reach";
import { staffAuthorityOf } from "../staff-authority";

/** Why nothing is done for a person; `absent` for a foreign and an unknown one alike. */
export type NotMended =
  | { outcome: "absent" }
  /** A colleague's way in is opened by an administrator of all their schools, one's own under « Mon compte ». */
  | { outcome: "staff" }
  | { outcome: "suspended" };

/** Whom an act of the desk is about, locked so that two acts come one after the other. */
export interface MendedPerson {
  outcome: "may";
  userId: string;
  email: string | null;
  language: string;
  active: boolean;
}

async function lockPerson(tx: Transaction, staff: ActingStaff, userId: string) {
  const [person] = await tx
    .select({
      email: users.email,
      language: users.language,
      active: sql<boolean>`${users.activatedAt} is not null`,
      closed: sql<boolean>`${users.suspendedAt} is not null or ${users.erasedAt} is not null`,
    })
    .from(users)
    .where(and(eq(users.id, userId), isPersonWithin(staff.reach)))
    .for("update");
  return person;
}

/** Who could enter a colleague's account by this act could take their rights: that is for who manages all of them. */
async function mayOpen(tx: Transaction, staff: ActingStaff, userId: string): Promise<boolean> {
  const roles = await tx
    .select({ schoolId: staffRoles.schoolId })
    .from(staffRoles)
    .where(and(eq(staffRoles.userId, userId), isNull(staffRoles.endedAt)));
  if (roles.length === 0) return true;
  if (staff.userId === userId) return false;
  const authority = await staffAuthorityOf(tx, staff.userId);
  return roles.every(({ schoolId }) => isWithin(authority, schoolId));
}

/** Sends to the address on file: whoever presses the button gains nothing by it, so a colleague may be helped too. */
export async function findToWriteTo(
  tx: Transaction,
  staff: ActingStaff,
  userId: string,
): Promise<MendedPerson | NotMended> {
  const person = await lockPerson(tx, staff, userId);
  if (!person) return { outcome: "absent" };
  const { closed, ...open } = person;
  return closed ? { outcome: "suspended" } : { outcome: "may", userId, ...open };
}

/** For acts after which whoever stands at the desk could enter the account: codes, addresses, provisional passwords. */
export async function findToMend(
  tx: Transaction,
  staff: ActingStaff,
  userId: string,
): Promise<MendedPerson | NotMended> {
  const person = await findToWriteTo(tx, staff, userId);
  if (person.outcome !== "may") return person;
  return (await mayOpen(tx, staff, userId)) ? person : { outcome: "staff" };
}
