import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias, union } from "drizzle-orm/pg-core";
import { classes, guardianships, schools, students, users } from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import type { Reader } from "../../db/client";
import { isCurrentGuardianship } from "../current-guardianship";
import { fullNameIn } from "../name-columns";
import { versionOf } from "../row-version";
import { withinReach } from "../staff-reach";

const guardian = alias(users, "guardian");
const pupil = alias(users, "pupil");

/** The last day on which a link counts, as the school's calendar says it. */
const lastDayOf = sql<string | null>`to_char(
  (${guardianships.endsAt} - interval '1 microsecond') at time zone 'Europe/Brussels', 'YYYY-MM-DD')`;

/** All that staff are shown of one link. */
const linkColumns = {
  id: guardianships.id,
  guardianId: guardianships.guardianId,
  guardianName: fullNameIn(guardian),
  studentId: guardianships.studentId,
  pupilId: pupil.id,
  pupilName: fullNameIn(pupil),
  pupilFirstName: pupil.firstName,
  className: classes.name,
  schoolId: schools.id,
  schoolName: schools.name,
  relation: guardianships.relation,
  mayRead: guardianships.mayRead,
  mayAcknowledge: guardianships.mayAcknowledge,
  mayWrite: guardianships.mayWrite,
  maySeeInvoices: guardianships.maySeeInvoices,
  motive: guardianships.motive,
  documentReference: guardianships.documentReference,
  endsAt: guardianships.endsAt,
  lastDay: lastDayOf,
  isCurrent: isCurrentGuardianship,
  /** What a student of age decided; null while the school decides. */
  studentAllows: sql<
    boolean | null
  >`case when ${students.handedOverAt} is not null then ${guardianships.studentAllows} end`,
  version: versionOf([
    guardianships.relation,
    guardianships.mayRead,
    guardianships.mayAcknowledge,
    guardianships.mayWrite,
    guardianships.maySeeInvoices,
    guardianships.motive,
    guardianships.documentReference,
    guardianships.endsAt,
  ]),
};

const selectLinks = (reader: Reader, condition: SQL | undefined) =>
  reader
    .select(linkColumns)
    .from(guardianships)
    .innerJoin(guardian, eq(guardian.id, guardianships.guardianId))
    .innerJoin(students, eq(students.id, guardianships.studentId))
    .innerJoin(pupil, eq(pupil.id, students.userId))
    .innerJoin(schools, eq(schools.id, students.schoolId))
    .leftJoin(classes, eq(classes.id, students.classId))
    .where(condition)
    .orderBy(sql`${isCurrentGuardianship} desc`, pupil.firstName, guardian.firstName, guardianships.id);

export type Guardianship = Awaited<ReturnType<typeof selectLinks>>[number];

/** One link of a pupil within the reach; undefined for a foreign one and an unknown one alike. */
export async function findGuardianship(
  reader: Reader,
  reach: StaffReach,
  linkId: string,
): Promise<Guardianship | undefined> {
  const [link] = await selectLinks(
    reader,
    and(eq(guardianships.id, linkId), withinReach(reach, students.schoolId)),
  );
  return link;
}

/** As adult or as pupil; each half by its own index. */
const linkIdsOf = (reader: Reader, userId: string) =>
  union(
    reader.select({ id: guardianships.id }).from(guardianships).where(eq(guardianships.guardianId, userId)),
    reader
      .select({ id: guardianships.id })
      .from(guardianships)
      .innerJoin(students, eq(students.id, guardianships.studentId))
      .where(eq(students.userId, userId)),
  );

/** Every link, ended ones last, of a person as adult or as pupil, as far as the reach goes. */
export const listGuardianshipsOf = (
  reader: Reader,
  reach: StaffReach,
  userId: string,
): Promise<Guardianship[]> =>
  selectLinks(
    reader,
    and(inArray(guardianships.id, linkIdsOf(reader, userId)), withinReach(reach, students.schoolId)),
  );
