import { and, asc, eq } from "drizzle-orm";
import { accessTokens, letterRunPeople, users } from "@/drizzle/schema";
import { db } from "../db/client";
import { choiceOfPeople } from "./letter-choice";
import { type CodeState, codeState } from "./letter-runs";
import { listAddressees } from "./list-addressees";
import { type Addressee, gatherAddressees } from "./plan-letters";

type Run = { id: string; schoolId: string };

/** As they are today: who has no child in the school any more is not among them. */
async function addresseesOf(schoolId: string, userIds: string[]): Promise<Map<string, Addressee>> {
  const people = gatherAddressees(await listAddressees(db, schoolId, choiceOfPeople(userIds)));
  return new Map(people.map((person) => [person.userId, person]));
}

async function withAddressee<Row extends { userId: string }>(schoolId: string, rows: Row[]) {
  const people = await addresseesOf(
    schoolId,
    rows.map(({ userId }) => userId),
  );
  return rows.flatMap((row) => {
    const addressee = people.get(row.userId);
    return addressee ? [{ ...row, addressee }] : [];
  });
}

export interface RunPerson {
  addressee: Addressee;
  state: CodeState;
}

/** Whom a printing wrote to, in the order of its sheets, and what became of each code. */
export async function listRunPeople({ id, schoolId }: Run): Promise<RunPerson[]> {
  const rows = await db
    .select({ userId: users.id, state: codeState })
    .from(letterRunPeople)
    .innerJoin(accessTokens, eq(accessTokens.id, letterRunPeople.accessTokenId))
    .innerJoin(users, eq(users.id, letterRunPeople.userId))
    .where(eq(letterRunPeople.runId, id))
    .orderBy(asc(letterRunPeople.position));
  return withAddressee(schoolId, rows);
}

/** Whose code still works, with the row from which it is derived again. For the drawing of the sheets alone. */
export async function listLiveCodes({ id, schoolId }: Run) {
  const rows = await db
    .select({
      userId: users.id,
      username: users.username,
      purpose: accessTokens.purpose,
      token: { id: accessTokens.id, generation: accessTokens.generation, hash: accessTokens.hash },
    })
    .from(letterRunPeople)
    .innerJoin(accessTokens, eq(accessTokens.id, letterRunPeople.accessTokenId))
    .innerJoin(users, eq(users.id, letterRunPeople.userId))
    .where(and(eq(letterRunPeople.runId, id), eq(codeState, "open")))
    .orderBy(asc(letterRunPeople.position));
  return withAddressee(schoolId, rows);
}

export type LiveCode = Awaited<ReturnType<typeof listLiveCodes>>[number];
