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
  /** Names the logo in its address; null: there is none. */
  logoHash: schools.logoHash,
};

const schoolAt = (slug: string) => db.select(schoolColumns).from(schools).where(eq(schools.slug, slug));

export type School = Awaited<ReturnType<typeof schoolAt>>[number];

/** Alphabetical as French readers expect it, É among E, whatever the database's collation. */
export const byName = (one: { name: string }, other: { name: string }) =>
  one.name.localeCompare(other.name, "fr");

/** The school of that address, or undefined. */
export async function findSchool(slug: string): Promise<School | undefined> {
  const [school] = await schoolAt(slug);
  return school;
}
