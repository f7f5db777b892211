import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { letterRunPeople, letterRuns } from "@/drizzle/schema";
import { issueAccessTokens } from "../access/issue-access-tokens";
import { letterLifetimeFor } from "../access/lifetimes";
import { recordAuditEvent } from "../audit/record-audit-event";
import { now } from "../clock";
import { db, type Transaction } from "../db/client";
import { takeTurn } from "../db/take-turns";
import { after } from "../durations";
import type { LetterChoice } from "./letter-choice";
import type { Addressee } from "./plan-letters";
import { proposeLetters } from "./propose-letters";
import { sheetsFor, slipsOnPage } from "./sheets";

/** A press of the button: what was chosen, and the key of the list that was on the screen. */
export interface LetterOrder {
  schoolId: string;
  actorId: string;
  choice: LetterChoice;
  key: string;
}

export type PrintedLetters =
  | { outcome: "printed"; runId: string }
  /** This very list was printed a moment ago, by the same press or by somebody else. */
  | { outcome: "joined"; runId: string }
  | { outcome: "nothing" }
  | { outcome: "too-many"; most: number };

/** Within what PostgreSQL takes in one statement; more is printed class by class. */
const mostPeople = 5_000;

/**
 * Issues a code to everybody on the list and notes the printing: one transaction with its line in the journal. The
 * printings of one school come one after the other, so that no list is printed twice, whoever presses.
 */
export const printLetters = (order: LetterOrder): Promise<PrintedLetters> =>
  db.transaction(async (tx) => {
    await takeTurn(tx, `letters:${order.schoolId}`);
    const key = keyWithin(order);
    const [same] = await tx.select({ id: letterRuns.id }).from(letterRuns).where(eq(letterRuns.key, key));
    if (same) return { outcome: "joined", runId: same.id };
    const { people } = await proposeLetters(tx, order.schoolId, order.choice);
    if (people.length === 0) return { outcome: "nothing" };
    if (people.length > mostPeople) return { outcome: "too-many", most: mostPeople };
    return { outcome: "printed", runId: await writeRun(tx, { ...order, key }, people) };
  });

/** The key comes from a form: whatever it says, it names a printing of this school. */
const keyWithin = ({ schoolId, key }: LetterOrder) =>
  createHash("sha256").update(`${schoolId}:${key}`).digest("base64url");

async function writeRun(tx: Transaction, order: LetterOrder, people: Addressee[]): Promise<string> {
  const { schoolId, actorId, choice, key } = order;
  const { layout, people: named, ...criteria } = choice;
  const counts = { people: people.length, sheets: sheetsFor(layout, people.length) };
  const lifetime = await letterLifetimeFor(tx, schoolId);
  const [run] = await tx
    .insert(letterRuns)
    .values({
      ...{ schoolId, actorId, layout, key, ...counts },
      criteria: { ...criteria, named: named?.length },
      expiresAt: after(now(), lifetime),
    })
    .returning({ id: letterRuns.id });
  if (!run) throw new Error("No printing was noted.");
  const tokenOf = await issueCodes(tx, people, lifetime);
  await tx.insert(letterRunPeople).values(
    people.map(({ userId }, index) => ({
      runId: run.id,
      userId,
      accessTokenId: tokenOf(userId),
      position: index + 1,
      sheet: layout === "letters" ? index + 1 : Math.floor(index / slipsOnPage) + 1,
    })),
  );
  const details = { run: run.id, layout, ...counts, userIds: people.map(({ userId }) => userId) };
  await recordAuditEvent(tx, { action: "letters.printed", actorId, schoolId, details });
  return run.id;
}

/** For who never came, the code of a first connection; for who was chosen though active, that of a new password. */
async function issueCodes(tx: Transaction, people: Addressee[], lifetime: number) {
  const issueTo = (purpose: "activation" | "password_reset") =>
    issueAccessTokens(
      tx,
      people.filter(({ active }) => active === (purpose === "password_reset")).map(({ userId }) => userId),
      { purpose, form: "letter", lifetime },
    );
  const issued = [...(await issueTo("activation")), ...(await issueTo("password_reset"))];
  const ids = new Map(issued.map(({ userId, id }) => [userId, id]));
  return (userId: string): string => {
    const id = ids.get(userId);
    if (!id) throw new Error("A person on the list has got no code.");
    return id;
  };
}
