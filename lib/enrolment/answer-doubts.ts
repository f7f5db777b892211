import { and, eq, sql } from "drizzle-orm";
import { importRows, imports } from "@/drizzle/schema";
import { db, type Transaction } from "../db/client";
import { enqueuePreview } from "./ask-for-preview";
import { type Asked, firstOffered, isOpen, type Note } from "./consequence";
import { holdWithinReach, type WhoAsks } from "./hold-import";
import type { Draft } from "./load-import";

/** `over`: the import is written or undone · `strange`: nobody was asked that. */
export type Answered = { outcome: "answered"; answers: number } | { outcome: "over" | "strange" };

type Answers = Record<string, string>;
interface Row {
  id: string;
  findings: Note[];
}

/**
 * Keeps what a person answered to one doubt, and has the consequences listed anew. An empty answer takes an earlier
 * one back. Undefined for an import out of reach.
 */
export const answerDoubt = (
  importId: string,
  { key, answer }: { key: string; answer: string },
  who: WhoAsks,
): Promise<Answered | undefined> =>
  answering(importId, who, async (tx) => {
    const rows = await rowsWith(tx, importId, { doubt: { key } });
    const doubts = rows.flatMap(({ findings }) => findings).filter(({ doubt }) => doubt?.key === key);
    return doubts.some(({ doubt }) => doubt && isOffered(doubt, answer))
      ? { rows, answers: { [key]: answer } }
      : undefined;
  });

/** What one answer is given to: the open doubts of a kind for which it is the first that a button offers. */
interface Alike {
  code: string;
  choice: string;
}

/** Gives one answer to every open doubt that proposes it first: « … pour ces 23 lignes ». */
export const acceptAll = (
  importId: string,
  { code, choice }: Alike,
  who: WhoAsks,
): Promise<Answered | undefined> =>
  answering(importId, who, async (tx) => {
    const rows = await rowsWith(tx, importId, { code });
    const asked = rows.flatMap(({ findings }) => findings).filter((note) => note.code === code);
    const answers = Object.fromEntries(
      asked.flatMap(({ doubt }): [string, string][] =>
        doubt?.chosen === null && firstOffered(doubt)?.name === choice ? [[doubt.key, choice]] : [],
      ),
    );
    return { rows, answers };
  });

const isOffered = ({ choices }: Asked, answer: string) =>
  answer === "" ||
  choices.some(({ name }) => name === answer || (name === "typed" && answer.startsWith("typed:")));

const rowsWith = (tx: Transaction, importId: string, note: object): Promise<Row[]> =>
  tx
    .select({ id: importRows.id, findings: sql<Note[]>`${importRows.findings}` })
    .from(importRows)
    .where(
      and(eq(importRows.importId, importId), sql`${importRows.findings} @> ${JSON.stringify([note])}::jsonb`),
    );

function answering(
  importId: string,
  who: WhoAsks,
  find: (tx: Transaction) => Promise<{ rows: Row[]; answers: Answers } | undefined>,
): Promise<Answered | undefined> {
  return db.transaction(async (tx): Promise<Answered | undefined> => {
    const draft = await holdWithinReach(tx, importId, who.reach);
    if (!draft) return undefined;
    if (draft.state !== "previewed") return { outcome: "over" };
    const found = await find(tx);
    if (!found) return { outcome: "strange" };
    await keepAnswers(tx, draft, found.answers);
    await showAnswers(tx, found.rows, found.answers);
    await enqueuePreview(tx, draft, who.userId);
    return { outcome: "answered", answers: Object.keys(found.answers).length };
  });
}

async function keepAnswers(tx: Transaction, { id }: Draft, answers: Answers): Promise<void> {
  const given = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== ""));
  const taken = Object.keys(answers).filter((key) => answers[key] === "");
  await tx
    .update(imports)
    .set({
      decisions: sql`(${imports.decisions} || ${JSON.stringify(given)}::jsonb) - ${sql.param(taken)}::text[]`,
    })
    .where(eq(imports.id, id));
}

/** The rows show the answer at once; the preview that follows shows what it changes. One that is being written waits. */
async function showAnswers(tx: Transaction, rows: Row[], answers: Answers): Promise<void> {
  const shown = rows.map(({ id, findings }) => {
    const answered = findings.map((note) => withAnswer(note, answers));
    return { id, findings: answered, doubtful: answered.some(isOpen) };
  });
  if (shown.length === 0) return;
  await tx.execute(sql`
    update ${importRows} set findings = shown.findings, doubtful = shown.doubtful
    from jsonb_to_recordset(${JSON.stringify(shown)}::jsonb) as shown(id uuid, findings jsonb, doubtful boolean)
    where ${importRows}.id = shown.id
      and ${importRows}.id in (select id from ${importRows} where id = shown.id for update skip locked)`);
}

function withAnswer(note: Note, answers: Answers): Note {
  const { doubt } = note;
  const answer = doubt ? answers[doubt.key] : undefined;
  return doubt && answer !== undefined ? { ...note, doubt: { ...doubt, chosen: answer || null } } : note;
}
