import { and, isNull, or, type SQL, sql } from "drizzle-orm";
import { classes, guardianships, schools, schoolYears, students, users } from "@/drizzle/schema";
import { foldOneName } from "../folded-name";

/** Filters that the lists of pupils and of guardians share, as their addresses write them. */
export interface PeopleFilters {
  q?: string;
  ecole?: string;
  classe?: string;
  annee?: string;
  etat?: string;
  papier?: string;
}

/** What « état » can say; what is left unsaid shows everybody who is still here. */
export const listStates = ["actif", "jamais", "suspendu", "parti"] as const;

/** Every word stands in the name, or the whole is a username, an address, a telephone or a matricule. */
export function matchesText(typed: string, matricule: SQL): SQL {
  const words = typed
    .split(/\s+/)
    .map(foldOneName)
    .filter((word) => word !== "");
  const named = words.map((word) => sql`${users.foldedName} like ${`%${word}%`}`);
  const whole = typed.trim().toLowerCase();
  const elsewhere = sql`(${users.username} like ${`%${likeText(whole)}%`} or lower(${users.email}) like ${`%${likeText(whole)}%`}
    or ${users.phoneAsGiven} = ${typed.trim()} or ${users.phone} = ${typed.trim()} or ${matricule} = ${typed.trim()})`;
  return named.length > 0 ? (or(and(...named), elsewhere) ?? elsewhere) : elsewhere;
}

/** `%` and `_` that somebody types mean themselves. */
const likeText = (text: string) => text.replace(/[\\%_]/g, "\\$&");

/** Where the account stands on the way in, in the four words of the filter. */
export function isInState(state: string | undefined): SQL {
  if (state === "actif") return sql`${users.activatedAt} is not null and ${users.suspendedAt} is null`;
  if (state === "jamais") return sql`${users.activatedAt} is null and ${users.suspendedAt} is null`;
  return state === "suspendu" ? sql`${users.suspendedAt} is not null` : sql`true`;
}

/** Conditions on the pupil, their school and class; `students`, `schools`, `classes` and `school_years` are joined. */
export const isTaughtThere = ({ ecole, classe, annee, etat }: PeopleFilters): SQL =>
  sql.join(
    [
      etat === "parti" ? sql`${students.leftOn} is not null` : sql`${students.leftOn} is null`,
      ecole ? sql`${schools.slug} = ${ecole}` : sql`true`,
      classe ? sql`${classes.name} = ${classe}` : sql`true`,
      annee ? sql`${schoolYears.label} = ${annee}` : sql`true`,
    ],
    sql` and `,
  );

/** An account that stands in lists: neither joined to another nor erased. */
export const isListed = and(isNull(users.mergedIntoId), isNull(users.erasedAt));

/** The current links of a pupil, for `exists`. */
export const hasGuardian = sql`exists (select from ${guardianships}
  where ${guardianships.studentId} = ${students.id}
    and (${guardianships.endsAt} is null or ${guardianships.endsAt} > now()))`;
