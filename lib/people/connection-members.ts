import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { classes, guardianships, students, users } from "@/drizzle/schema";
import { db } from "../db/client";
import { isCurrentGuardianship } from "./current-guardianship";

export type MemberKind = "guardian" | "student";

/** Which people of one school. */
export interface MemberChoice {
  schoolId: string;
  classId?: string | undefined;
  kind?: MemberKind | undefined;
}

const isChosenPupil = ({ schoolId, classId }: MemberChoice): SQL | undefined =>
  and(
    eq(students.schoolId, schoolId),
    isNull(students.leftOn),
    classId === undefined ? sql`true` : eq(students.classId, classId),
  );

const className = sql<string | null>`${classes.name}`.as("class_name");

const pupils = (choice: MemberChoice) =>
  db
    .select({ userId: students.userId, guardian: sql<boolean>`false`.as("guardian"), className })
    .from(students)
    .leftJoin(classes, eq(classes.id, students.classId))
    .where(and(isChosenPupil(choice), choice.kind === "guardian" ? sql`false` : sql`true`));

const guardians = (choice: MemberChoice) =>
  db
    .select({ userId: guardianships.guardianId, guardian: sql<boolean>`true`.as("guardian"), className })
    .from(guardianships)
    .innerJoin(students, eq(students.id, guardianships.studentId))
    .leftJoin(classes, eq(classes.id, students.classId))
    .where(
      and(isCurrentGuardianship, isChosenPupil(choice), choice.kind === "student" ? sql`false` : sql`true`),
    );

/**
 * Whom a school expects on its portal: its pupils and their guardians of today, each person once, with the class
 * (the first by name, for a parent of several). A table to select from, joined to `users` by the caller.
 */
export function membersOfSchool(choice: MemberChoice) {
  const each = unionAll(pupils(choice), guardians(choice)).as("each_member");
  return db
    .select({
      userId: each.userId,
      isGuardian: sql<boolean>`bool_or(${each.guardian})`.as("is_guardian"),
      isStudent: sql<boolean>`not bool_and(${each.guardian})`.as("is_student"),
      className: sql<string>`coalesce(min(${each.className} collate "C"), '')`.as("member_class"),
    })
    .from(each)
    .groupBy(each.userId)
    .as("members");
}

/** An account that is somebody's: neither joined to another nor erased. */
export const isSomebody = sql`(${users.mergedIntoId} is null and ${users.erasedAt} is null)`;

/**
 * Whether an account is one of those people: a condition on `users`. They are gathered once; `is true` keeps PostgreSQL
 * from making a join of it, which it would begin at the wrong end.
 */
export const isMemberOf = (choice: MemberChoice): SQL =>
  sql`${isSomebody} and (${users.id} in (select ${sql.identifier("user_id")} from ${membersOfSchool(choice)})) is true`;
