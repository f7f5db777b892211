import { and, eq, notExists, sql } from "drizzle-orm";
import { announcementDocuments, documentContents, documents, shelfDocuments } from "@/drizzle/schema";
import { now } from "../../clock";
import { db } from "../../db/client";
import { takeTurn } from "../../db/take-turns";
import { days } from "../../durations";
import { turnOfContent } from "./keep-content";
import { listObjectsBefore, objectStore, removeObject } from "./object-store";

/** What was handed in a moment ago may still be on its way into a message. */
const unusedFor = sql`interval '1 day'`;

/** Rows a sweep: the next hour goes on. */
const atOnce = 500;

/**
 * Takes away files that are attached to nothing and stand on no shelf, then the bytes that no file has, then the
 * objects that a broken hand-in left in the store.
 */
export async function sweepContents(): Promise<void> {
  await forgetUnusedDocuments();
  for (const hash of await listUnusedContents()) await forgetContent(hash);
  const store = objectStore();
  if (!store) return;
  const dayAgo = new Date(now().getTime() - days(1));
  for (const hash of await listObjectsBefore(store, dayAgo)) await forgetContent(hash);
}

const forgetUnusedDocuments = () =>
  db.execute(sql`
    delete from ${documents} where id in (
      select d.id from ${documents} d where d.created_at < now() - ${unusedFor}
        and not exists (select from ${announcementDocuments} a where a.document_id = d.id)
        and not exists (select from ${shelfDocuments} s where s.document_id = d.id)
      limit ${atOnce} for update skip locked)`);

const isUnused = notExists(
  db.select({ one: sql`1` }).from(documents).where(eq(documents.contentHash, documentContents.hash)),
);

async function listUnusedContents(): Promise<string[]> {
  const rows = await db
    .select({ hash: documentContents.hash })
    .from(documentContents)
    .where(and(isUnused, sql`${documentContents.createdAt} < now() - ${unusedFor}`))
    .limit(atOnce);
  return rows.map(({ hash }) => hash);
}

/** Nobody hands the same bytes in meanwhile: both take turns. The object goes only when no row names it. */
const forgetContent = (hash: string): Promise<void> =>
  db.transaction(async (tx) => {
    await takeTurn(tx, turnOfContent(hash));
    await tx.delete(documentContents).where(and(eq(documentContents.hash, hash), isUnused));
    const [kept] = await tx
      .select({ hash: documentContents.hash })
      .from(documentContents)
      .where(and(eq(documentContents.hash, hash), eq(documentContents.store, "s3")));
    const store = objectStore();
    if (!kept && store) await removeObject(store, hash);
  });
