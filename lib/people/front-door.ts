import { sql } from "drizzle-orm";
import { cache } from "react";
import { organisations, schools } from "@/drizzle/schema";
import { db } from "../db/client";
import { routes } from "../routes";
import { byName, type School, schoolColumns } from "./schools";

/** What stands above the door: whose portal this is, and whom to call. */
export interface FrontDoor {
  /** The school that the visitor came by, the only school, or the organisation; empty before any exists. */
  name: string;
  /** That school's own colour; null when the door is shared by several. */
  colour: string | null;
  /** The address of that school's logo; null when it has none, or the door is shared. */
  logo: string | null;
  /** Whose secretariats to show: one, or all of them by name. */
  schools: School[];
}

/**
 * Once a request: Next also renders the page that says « not found » with every other page. The function is
 * async on purpose: drizzle's builder alone would run again at every `await`.
 */
const readDoors = cache(async () =>
  db
    .select({ organisation: organisations.name, school: schoolColumns })
    .from(organisations)
    .leftJoin(schools, sql`true`),
);

/**
 * The door as a visitor sees it. `slug` is a wish from an address: an unknown one shows the common door,
 * so that no page tells which schools exist.
 */
export async function findFrontDoor(slug?: string): Promise<FrontDoor> {
  const rows = await readDoors();
  const all = rows.flatMap(({ school }) => (school ? [school] : [])).sort(byName);
  const [only] = all.length === 1 ? all : all.filter((school) => school.slug === slug);
  if (only) return doorOf(only);
  return { name: rows[0]?.organisation ?? "", colour: null, logo: null, schools: all };
}

/** The door of one school: its name, colour and secretariat. */
export const doorOf = (school: School): FrontDoor => ({
  name: school.name,
  colour: school.colour,
  logo: school.logoHash ? routes.schoolLogo(school.slug, school.logoHash) : null,
  schools: [school],
});
