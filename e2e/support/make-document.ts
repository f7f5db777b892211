import { announcementDocuments, shelfDocuments } from "@/drizzle/schema";
import { db } from "@/lib/db/client";
import { keepDocument } from "@/lib/publishing/documents/keep-document";
import { pdfFile } from "./make-files";

interface Place {
  schoolId: string;
  actorId: string;
}

/** A PDF of a school, attached to nothing. */
export const makeDocument = (
  place: Place,
  name = "menu.pdf",
  bytes: Uint8Array = pdfFile(name),
): Promise<string> =>
  db.transaction((tx) =>
    keepDocument(tx, place, { name, type: "application/pdf", bytes: Buffer.from(bytes) }),
  );

/** The same, under a message. */
export async function makeAttachment(place: Place, announcementId: string, name?: string): Promise<string> {
  const documentId = await makeDocument(place, name);
  await db.insert(announcementDocuments).values({ announcementId, documentId, position: 0 });
  return documentId;
}

/** The same, on the shelf: for the whole school and everybody, unless said. */
export async function makeShelfDocument(
  { schoolId, actorId }: Place,
  fields: Partial<typeof shelfDocuments.$inferInsert> = {},
) {
  const documentId = await makeDocument({ schoolId, actorId });
  const [made] = await db
    .insert(shelfDocuments)
    .values({ schoolId, documentId, title: "Menu de la semaine", publishedById: actorId, ...fields })
    .returning();
  if (!made) throw new Error("No document was published.");
  return made;
}
