import type { Transaction } from "../db/client";
import { findKeptLinks, findKeptStudents, findUsedAccounts } from "./undo-kept";
import type { KeptPerson } from "./undo-report";

/** What an undo leaves alone, and why. */
export interface Kept {
  people: KeptPerson[];
  studentIds: string[];
  guardianshipIds: string[];
}

/** Finds what people have done since an import with what it made, and whom that keeps in place. */
export async function judgeKept(tx: Transaction, importId: string): Promise<Kept> {
  const people = new Map<string, KeptPerson["reason"]>();
  const keep = (userId: string, reason: KeptPerson["reason"]) => {
    if (!people.has(userId)) people.set(userId, reason);
  };
  for (const { userId, reason } of await findUsedAccounts(tx, importId)) keep(userId, reason);
  const used = [...people.keys()];
  const links = await findKeptLinks(tx, importId, used);
  for (const { guardianId, edited } of links) keep(guardianId, edited ? "rights" : "beside");
  const beside = links.map(({ studentId }) => studentId);
  const kept = await findKeptStudents(tx, importId, { used, beside });
  for (const { userId, edited } of kept) keep(userId, edited ? "edited" : "beside");
  return {
    people: [...people].map(([userId, reason]) => ({ userId, reason })),
    studentIds: kept.map(({ id }) => id),
    guardianshipIds: links.map(({ id }) => id),
  };
}
