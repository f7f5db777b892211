import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { classes, students, users } from "@/drizzle/schema";
import { anyOf } from "../../db/any-of";
import { db } from "../../db/client";
import { foldOneName } from "../../people/folded-name";
import { searchPeople } from "../../people/search/search-people";

/** So many lines may be names; a longer list is one of matricules. */
export const mostNames = 40;
const mostCandidates = 6;

const pupilColumns = {
  studentId: students.id,
  schoolId: students.schoolId,
  userId: students.userId,
  matricule: students.matricule,
  username: users.username,
  lastName: users.lastName,
  firstName: users.firstName,
  className: classes.name,
};

const selectPupils = (schoolIds: readonly string[], condition: SQL) =>
  db
    .select(pupilColumns)
    .from(students)
    .innerJoin(users, eq(users.id, students.userId))
    .leftJoin(classes, eq(classes.id, students.classId))
    .where(and(anyOf(students.schoolId, schoolIds), isNull(students.leftOn), condition));

export type NamedPupil = Awaited<ReturnType<typeof selectPupils>>[number];

/** What typed lines mean: pupils who are meant beyond doubt, and lines that need another word. */
export interface NamedPupils {
  pupils: NamedPupil[];
  unclear: { line: string; candidates: NamedPupil[] }[];
  /** More lines than `mostNames` are no matricule of these schools. */
  tooMany: boolean;
}

/** The number by which one pupil is told from any other of the school. */
export const numberOf = ({ matricule, username }: Pick<NamedPupil, "matricule" | "username">): string =>
  matricule ?? username;

/**
 * The pupils of these schools whom lines name, by matricule, by username, or by the whole name in any order. A name
 * that several bear, or that is only nearly somebody's, is unclear: likeness is no proof.
 */
export async function namePupils(
  schoolIds: readonly string[],
  typed: readonly string[],
): Promise<NamedPupils> {
  const lines = [...new Set(typed.map((line) => line.trim()).filter(Boolean))];
  const numbered = await findByNumber(schoolIds, lines);
  const rest = lines.filter((line) => !numbered.some((pupil) => isNumberOf(pupil, line)));
  if (rest.length > mostNames) return { pupils: numbered, unclear: [], tooMany: true };
  const read = await Promise.all(rest.map((line) => findByName(schoolIds, line)));
  const sure = read.flatMap(({ pupil }) => pupil ?? []);
  return { pupils: [...numbered, ...sure], unclear: read.filter(({ pupil }) => !pupil), tooMany: false };
}

const isNumberOf = ({ matricule, username }: NamedPupil, line: string) =>
  line === matricule || line.toLowerCase() === username;

async function findByNumber(schoolIds: readonly string[], lines: string[]): Promise<NamedPupil[]> {
  if (lines.length === 0) return [];
  const texts = (list: string[]) => sql`any(${sql.param(list)}::text[])`;
  const usernames = lines.map((line) => line.toLowerCase());
  return selectPupils(
    schoolIds,
    sql`(${students.matricule} = ${texts(lines)} or ${users.username} = ${texts(usernames)})`,
  );
}

const wordsOf = (name: string) => name.split(/\s+/).map(foldOneName).filter(Boolean).toSorted().join(" ");

async function findByName(schoolIds: readonly string[], line: string) {
  const { people } = await searchPeople([...schoolIds], line, mostCandidates);
  const userIds = people.map(({ userId }) => userId);
  const candidates = await selectPupils(schoolIds, anyOf(students.userId, userIds));
  const exact = candidates.filter(
    ({ lastName, firstName }) => wordsOf(`${lastName} ${firstName}`) === wordsOf(line),
  );
  return { line, candidates, pupil: exact.length === 1 ? exact[0] : undefined };
}
