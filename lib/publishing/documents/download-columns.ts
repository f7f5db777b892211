import { sql } from "drizzle-orm";
import { documentContents, documents } from "@/drizzle/schema";

/** All that handing a document over asks of it. */
export const downloadColumns = {
  name: documents.name,
  mediaType: documents.mediaType,
  size: documentContents.size,
  contentHash: documents.contentHash,
  store: documentContents.store,
};

/** A row without its bytes is no document. */
export const hasContent = sql`(${documentContents.store} = 's3' or ${documentContents.content} is not null)`;
