import { eq, sql } from "drizzle-orm";
import { documentContents } from "@/drizzle/schema";
import { db } from "../../db/client";
import { documentLimits } from "./document-limits";
import { objectStore, readObject } from "./object-store";

/** Where the bytes of a file are. */
export interface StoredContent {
  contentHash: string;
  store: "database" | "s3";
}

interface Span {
  first: number;
  last: number;
}

/** A part of a file, read a piece at a time and only as fast as it is taken: no request holds the whole. */
export function openContent(content: StoredContent, { first, last }: Span): ReadableStream<Uint8Array> {
  let at = first;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const piece = { first: at, last: Math.min(last, at + documentLimits.readAtOnce - 1) };
        controller.enqueue(await readPiece(content, piece));
        at = piece.last + 1;
        if (at > last) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

/** Bytes that are not there any more break the answer off: half a file never looks like a whole one. */
async function readPiece(content: StoredContent, span: Span): Promise<Uint8Array> {
  const piece = await (content.store === "s3" ? fromStore(content, span) : fromDatabase(content, span));
  if (piece?.length !== span.last - span.first + 1)
    throw new Error("The content of a document is not there.");
  return piece;
}

async function fromDatabase({ contentHash }: StoredContent, { first, last }: Span) {
  const length = last - first + 1;
  const [found] = await db
    .select({
      piece: sql<Buffer | null>`substring(${documentContents.content} from ${first + 1}::int for ${length}::int)`,
    })
    .from(documentContents)
    .where(eq(documentContents.hash, contentHash));
  return found?.piece ?? undefined;
}

async function fromStore({ contentHash }: StoredContent, span: Span) {
  const store = objectStore();
  return store && readObject(store, contentHash, span);
}
