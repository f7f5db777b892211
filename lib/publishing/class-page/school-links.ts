import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import { schoolLinks } from "@/drizzle/schema";
import { db, type Reader, type Transaction } from "../../db/client";
import { takeTurn } from "../../db/take-turns";
import type { ActingStaff } from "../../people/acting-staff";
import { versionOf } from "../../people/row-version";
import { type Arrangement, arranged } from "./arrange";
import { holdClass, noteChange, type PageChanged } from "./hold-class";

const { label, url, classId: ofClass } = schoolLinks;

/** The school's other tools that a class's families see: their class's own, then those for all. */
export const listLinks = (schoolId: string, classId: string | null, reader: Reader = db) =>
  reader
    .select({ id: schoolLinks.id, label, url, classId: ofClass, version: versionOf([label, url, ofClass]) })
    .from(schoolLinks)
    .where(
      and(
        eq(schoolLinks.schoolId, schoolId),
        classId ? or(isNull(ofClass), eq(ofClass, classId)) : isNull(ofClass),
      ),
    )
    .orderBy(sql`${ofClass} is null`, asc(schoolLinks.position), asc(schoolLinks.id));

export type SchoolLink = Awaited<ReturnType<typeof listLinks>>[number];

interface LinkFields {
  label: string;
  url: string;
  /** For every class of the school, not for this one alone. */
  forAll: boolean;
}

const isSame = (link: SchoolLink, fields: LinkFields) =>
  link.label === fields.label && link.url === fields.url && (link.classId === null) === fields.forAll;

/** The class with its links, until the transaction ends: those of the whole school are on other classes' pages too. */
async function holdLinks(tx: Transaction, staff: ActingStaff, classId: string) {
  const held = await holdClass(tx, staff, classId);
  if (!held) return undefined;
  await takeTurn(tx, `links ${held.schoolId}`);
  return { ...held, links: await listLinks(held.schoolId, classId, tx) };
}

/** Adds a link, at the end; one that is there already is not added again. */
export const addLink = (staff: ActingStaff, classId: string, fields: LinkFields): Promise<PageChanged> =>
  db.transaction(async (tx) => {
    const held = await holdLinks(tx, staff, classId);
    if (!held) return { outcome: "absent" };
    if (held.links.some((link) => isSame(link, fields))) return { outcome: "unchanged" };
    await tx
      .insert(schoolLinks)
      .values({ schoolId: held.schoolId, ...placed(fields, classId), position: held.links.length });
    return noteChange(tx, staff, "school_links.changed", held);
  });

const placed = ({ label, url, forAll }: LinkFields, classId: string) => ({
  label,
  url,
  classId: forAll ? null : classId,
});

interface LinkChange {
  classId: string;
  linkId: string;
  /** The version that the form was drawn with. */
  before: string;
  fields: LinkFields;
}

/** Changes a link, unless a colleague changed it since the form was opened. */
export const changeLink = (
  staff: ActingStaff,
  { classId, linkId, before, fields }: LinkChange,
): Promise<PageChanged> =>
  db.transaction(async (tx) => {
    const held = await holdLinks(tx, staff, classId);
    const link = held?.links.find(({ id }) => id === linkId);
    if (!held || !link) return { outcome: "absent" };
    if (isSame(link, fields)) return { outcome: "unchanged" };
    if (link.version !== before) return { outcome: "stale" };
    await tx.update(schoolLinks).set(placed(fields, classId)).where(eq(schoolLinks.id, linkId));
    return noteChange(tx, staff, "school_links.changed", held);
  });

/** Moves a link by one place among those of its kind, or takes it away. */
export const arrangeLink = (
  staff: ActingStaff,
  { classId, linkId, act }: { classId: string; linkId: string; act: Arrangement },
): Promise<PageChanged> =>
  db.transaction(async (tx) => {
    const held = await holdLinks(tx, staff, classId);
    if (!held) return { outcome: "absent" };
    const link = held.links.find(({ id }) => id === linkId);
    const before = held.links.filter((one) => one.classId === link?.classId).map(({ id }) => id);
    const after = arranged(before, linkId, act);
    if (after.join() === before.join()) return { outcome: "unchanged" };
    if (act === "remove") await tx.delete(schoolLinks).where(eq(schoolLinks.id, linkId));
    for (const [position, id] of after.entries())
      await tx.update(schoolLinks).set({ position }).where(eq(schoolLinks.id, id));
    return noteChange(tx, staff, "school_links.changed", held);
  });
