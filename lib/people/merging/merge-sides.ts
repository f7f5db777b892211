import { and, eq, isNull, sql } from "drizzle-orm";
import { guardianships, passwords, staffRoles, students, users } from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import type { Reader } from "../../db/client";
import { isPersonWithin } from "../staff-reach";
import type { PersonState } from "./moved";

const ofUser = sql`${users}.id`;

const idsOf = (query: ReturnType<typeof sql>) => sql<string[]>`array(${query})`;

const stateColumns = {
  email: users.email,
  secondEmail: users.secondEmail,
  emailBouncedAt: sql<string | null>`${users.emailBouncedAt}::text`,
  onPaper: users.onPaper,
  phone: users.phone,
  phoneAsGiven: users.phoneAsGiven,
  activatedAt: sql<string | null>`${users.activatedAt}::text`,
  invitedAt: sql<string | null>`${users.invitedAt}::text`,
};

/** What the comparison shows of one account, and what decides whether it may be joined to another. */
const sideColumns = {
  userId: users.id,
  username: users.username,
  lastName: users.lastName,
  firstName: users.firstName,
  ...stateColumns,
  language: users.language,
  createdAt: users.createdAt,
  suspended: sql<boolean>`${users.suspendedAt} is not null`,
  erased: sql<boolean>`${users.erasedAt} is not null`,
  hasPassword: sql<boolean>`exists (select from ${passwords}
    where ${passwords.userId} = ${ofUser} and ${passwords.kind} = 'chosen')`,
  taughtAt: idsOf(sql`select ${students.schoolId} from ${students} where ${students.userId} = ${ofUser}`),
  guardianAt: idsOf(sql`select distinct ${students.schoolId} from ${guardianships}
    join ${students} on ${students.id} = ${guardianships.studentId} where ${guardianships.guardianId} = ${ofUser}`),
  worksAt: sql<(string | null)[]>`array(select ${staffRoles.schoolId} from ${staffRoles}
    where ${staffRoles.userId} = ${ofUser} and ${staffRoles.endedAt} is null)`,
  pupilIds: idsOf(sql`select ${students.userId} from ${guardianships}
    join ${students} on ${students.id} = ${guardianships.studentId} where ${guardianships.guardianId} = ${ofUser}`),
};

/** One account of the two, as far as the reach goes; an account that is joined already is nobody any more. */
export async function findMergeSide(reader: Reader, reach: StaffReach, userId: string) {
  const [side] = await reader
    .select(sideColumns)
    .from(users)
    .where(and(eq(users.id, userId), isPersonWithin(reach), isNull(users.mergedIntoId)));
  return side;
}

export type AccountSide = NonNullable<Awaited<ReturnType<typeof findMergeSide>>>;

/** What an account has today of what a merge may have changed. */
export async function findState(reader: Reader, userId: string): Promise<PersonState> {
  const [state] = await reader.select(stateColumns).from(users).where(eq(users.id, userId));
  if (!state) throw new Error("An account is gone.");
  return state;
}
