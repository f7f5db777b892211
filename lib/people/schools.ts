import { eq } from "drizzle-orm";
import { schools } from "@/drizzle/schema";
import { db } from "../db/client";

/** All that anybody may know of a school, before signing in included. Widen it on purpose. */
export const schoolColumns = {
  id: schools.id,
  slug: schools.slug,
  name: schools.name,
  email: schools.email,
  phone: schools.phone,
  address: schools.address,
  officeHours: schools.officeHours,
  colour: schools.colour,
};

const allSchools = () => db.select(schoolColumns).from(schools);

export type School = Awaited<ReturnType<typeof allSchools>>[number];

/** Alphabetical as French readers expect it, É among E, whatever the database's collation. */
export const byName = (one: { name: string }, other: { name: string }) =>
  one.name.localeCompare(other.name, "fr");

/** The organisation's schools, by name. */
export const listSchools = async (): Promise<School[]> => (await allSchools()).sort(byName);

/** The school of that address, or undefined. */
export async function findSchool(slug: string): Promise<School | undefined> {
  const [school] = await db.select(schoolColumns).from(schools).where(eq(schools.slug, slug));
  return school;
}
