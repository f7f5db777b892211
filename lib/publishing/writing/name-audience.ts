import { type Audience, classes, studentGroups } from "@/drizzle/schema";
import { anyOf } from "../../db/any-of";
import { db } from "../../db/client";
import { byClassName } from "../../people/class-order";

/** Whom an audience is, in the words that the school has for it: classes, then groups; pupils are only counted. */
export async function nameAudience({ wholeSchool, classIds, groupIds, studentIds }: Audience) {
  const [ownClasses, groups] = await Promise.all([
    classIds.length > 0
      ? db.select({ name: classes.name }).from(classes).where(anyOf(classes.id, classIds))
      : [],
    groupIds.length > 0
      ? db.select({ name: studentGroups.name }).from(studentGroups).where(anyOf(studentGroups.id, groupIds))
      : [],
  ]);
  const inOrder = (rows: { name: string }[]) => rows.map(({ name }) => name).toSorted(byClassName);
  return { wholeSchool, names: [...inOrder(ownClasses), ...inOrder(groups)], pupils: studentIds.length };
}
