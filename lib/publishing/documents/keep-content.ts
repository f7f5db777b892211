import { createHash } from "node:crypto";
import { documentContents } from "@/drizzle/schema";
import type { Transaction } from "../../db/client";
import { takeTurn } from "../../db/take-turns";
import { objectStore, putObject } from "./object-store";

/** Whoever keeps or sweeps these bytes goes one after the other. */
export const turnOfContent = (hash: string) => `content ${hash}`;

/** SHA-256, in hexadecimal. */
export const hashOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/**
 * Keeps the bytes once for however many documents have them, in the database or in the store of the settings, and
 * returns their SHA-256. An object is stored before the transaction that names it commits.
 */
export async function keepContent(tx: Transaction, bytes: Buffer): Promise<string> {
  const hash = hashOf(bytes);
  const store = objectStore();
  await takeTurn(tx, turnOfContent(hash));
  const [made] = await tx
    .insert(documentContents)
    .values({
      hash,
      size: bytes.length,
      ...(store ? { store: "s3" } : { store: "database", content: bytes }),
    })
    .onConflictDoNothing()
    .returning({ hash: documentContents.hash });
  if (made && store) await putObject(store, hash, bytes);
  return hash;
}
