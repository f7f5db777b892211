import { documents } from "@/drizzle/schema";
import type { Transaction } from "../../db/client";
import { documentLimits } from "./document-limits";
import { examineFile, type FileRefusal } from "./examine-file";
import { cleanFileName } from "./file-name";
import { keepContent } from "./keep-content";
import type { MediaType } from "./media-types";

/** A file that was looked at and may be kept. */
export interface TakenFile {
  name: string;
  type: MediaType;
  bytes: Buffer;
}

/** Looks at a file that a form sent. Its bytes are read only when there are not too many. */
export async function takeFile(file: File): Promise<TakenFile | { refused: FileRefusal }> {
  if (file.size > documentLimits.bytes) return { refused: "too-big" };
  const bytes = Buffer.from(await file.arrayBuffer());
  const examined = await examineFile(file.name, bytes);
  if (examined.outcome !== "known") return { refused: examined.outcome };
  return { name: cleanFileName(file.name, examined.type), type: examined.type, bytes };
}

interface Place {
  schoolId: string;
  actorId: string;
}

/** Keeps a file as a document of a school; what it is for, the same transaction says. */
export async function keepDocument(
  tx: Transaction,
  { schoolId, actorId }: Place,
  { name, type, bytes }: TakenFile,
): Promise<string> {
  const contentHash = await keepContent(tx, bytes);
  const [made] = await tx
    .insert(documents)
    .values({ schoolId, contentHash, name, mediaType: type, uploadedById: actorId })
    .returning({ id: documents.id });
  if (!made) throw new Error("No document was made.");
  return made.id;
}
