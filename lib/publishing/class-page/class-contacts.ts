import { and, asc, eq } from "drizzle-orm";
import { classContacts } from "@/drizzle/schema";
import { db, type Reader } from "../../db/client";
import type { ActingStaff } from "../../people/acting-staff";
import { versionOf } from "../../people/row-version";
import { type Arrangement, arranged } from "./arrange";
import { holdClass, noteChange, type PageChanged } from "./hold-class";

const { name, role, phone, email } = classContacts;

/** Whom a class's families may call or write to, in the secretariat's order. */
export const listContacts = (classId: string, reader: Reader = db) =>
  reader
    .select({
      id: classContacts.id,
      name,
      role,
      phone,
      email,
      version: versionOf([name, role, phone, email]),
    })
    .from(classContacts)
    .where(eq(classContacts.classId, classId))
    .orderBy(asc(classContacts.position), asc(classContacts.id));

export type Contact = Awaited<ReturnType<typeof listContacts>>[number];
export type ContactFields = Pick<Contact, "name" | "role" | "phone" | "email">;

const isSame = (one: ContactFields, other: ContactFields) =>
  one.name === other.name &&
  one.role === other.role &&
  one.phone === other.phone &&
  one.email === other.email;

/** Adds a contact, at the end; one that the class has already is not added again. */
export const addContact = (
  staff: ActingStaff,
  classId: string,
  fields: ContactFields,
): Promise<PageChanged> =>
  db.transaction(async (tx) => {
    const held = await holdClass(tx, staff, classId);
    if (!held) return { outcome: "absent" };
    const contacts = await listContacts(classId, tx);
    if (contacts.some((contact) => isSame(contact, fields))) return { outcome: "unchanged" };
    await tx.insert(classContacts).values({ classId, ...fields, position: contacts.length });
    return noteChange(tx, staff, "class_page.changed", held);
  });

interface ContactChange {
  classId: string;
  contactId: string;
  /** The version that the form was drawn with. */
  before: string;
  fields: ContactFields;
}

/** Changes a contact, unless a colleague changed it since the form was opened. */
export const changeContact = (
  staff: ActingStaff,
  { classId, contactId, before, fields }: ContactChange,
): Promise<PageChanged> =>
  db.transaction(async (tx) => {
    const held = await holdClass(tx, staff, classId);
    const contact = held && (await listContacts(classId, tx)).find(({ id }) => id === contactId);
    if (!held || !contact) return { outcome: "absent" };
    if (isSame(contact, fields)) return { outcome: "unchanged" };
    if (contact.version !== before) return { outcome: "stale" };
    await tx.update(classContacts).set(fields).where(eq(classContacts.id, contactId));
    return noteChange(tx, staff, "class_page.changed", held);
  });

/** Moves a contact by one place, or takes it away. */
export const arrangeContact = (
  staff: ActingStaff,
  { classId, contactId, act }: { classId: string; contactId: string; act: Arrangement },
): Promise<PageChanged> =>
  db.transaction(async (tx) => {
    const held = await holdClass(tx, staff, classId);
    if (!held) return { outcome: "absent" };
    const before = (await listContacts(classId, tx)).map(({ id }) => id);
    const after = arranged(before, contactId, act);
    if (after.join() === before.join()) return { outcome: "unchanged" };
    if (act === "remove")
      await tx
        .delete(classContacts)
        .where(and(eq(classContacts.id, contactId), eq(classContacts.classId, classId)));
    for (const [position, id] of after.entries())
      await tx.update(classContacts).set({ position }).where(eq(classContacts.id, id));
    return noteChange(tx, staff, "class_page.changed", held);
  });
