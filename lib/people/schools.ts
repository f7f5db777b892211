import { asc, eq } from "drizzle-orm";
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

/** The organisation's schools, by name. */
export const listSchools = () => db.select(schoolColumns).from(schools).orderBy(asc(schools.name));

export type School = Awaited<ReturnType<typeof listSchools>>[number];

/** The school of that address, or undefined. */
export async function findSchool(slug: string): Promise<School | undefined> {
  const [school] = await db.select(schoolColumns).from(schools).where(eq(schools.slug, slug));
  return school;
}
