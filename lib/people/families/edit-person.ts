import { and, eq } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import type { StaffReach } from "../../auth/policy";
import { db, type Reader } from "../../db/client";
import { type ActingStaff, onlySchoolOf } from "../acting-staff";
import { foldName } from "../folded-name";
import { versionOf } from "../row-version";
import { isPersonWithin } from "../staff-reach";

const editableColumns = {
  lastName: users.lastName,
  firstName: users.firstName,
  phone: users.phone,
  phoneAsGiven: users.phoneAsGiven,
  language: users.language,
  onPaper: users.onPaper,
};

/** What the secretariat may write over on a person; the username stays, the address has a page of its own. */
export type PersonFields = Pick<
  typeof users.$inferSelect,
  "lastName" | "firstName" | "phone" | "phoneAsGiven" | "language" | "onPaper"
>;

/** A person within the reach as the form shows them, with the version that it was drawn with. */
export async function findEditablePerson(reader: Reader, reach: StaffReach, userId: string) {
  const [person] = await reader
    .select({
      userId: users.id,
      username: users.username,
      ...editableColumns,
      version: versionOf(Object.values(editableColumns)),
    })
    .from(users)
    .where(and(eq(users.id, userId), isPersonWithin(reach)));
  return person;
}

export type PersonEdited = { outcome: "changed" | "unchanged" | "absent" | "stale" };

/** Writes over a person's fields unless somebody else did so meanwhile. The journal keeps which fields, not what. */
export const editPerson = (
  staff: ActingStaff,
  { userId, version, fields }: { userId: string; version: string; fields: PersonFields },
): Promise<PersonEdited> =>
  db.transaction(async (tx) => {
    await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("update");
    const person = await findEditablePerson(tx, staff.reach, userId);
    if (!person) return { outcome: "absent" };
    if (person.version !== version) return { outcome: "stale" };
    const changed = (Object.keys(editableColumns) as (keyof PersonFields)[]).filter(
      (field) => person[field] !== fields[field],
    );
    if (changed.length === 0) return { outcome: "unchanged" };
    const foldedName = foldName(fields.lastName, fields.firstName);
    await tx
      .update(users)
      .set({ ...fields, foldedName })
      .where(eq(users.id, userId));
    await recordAuditEvent(tx, {
      action: "person.edited",
      actorId: staff.userId,
      subjectId: userId,
      schoolId: onlySchoolOf(staff.reach),
      details: { fields: changed },
    });
    return { outcome: "changed" };
  });
