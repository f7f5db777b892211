import { and, eq } from "drizzle-orm";
import { documentContents, documents } from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import { db } from "../../db/client";
import { withinReach } from "../../people/staff-reach";
import { downloadColumns, hasContent } from "./download-columns";

/** A document of a school within reach, published or not; undefined for an unknown and for a foreign one alike. */
export async function findStaffDocument(reach: StaffReach, documentId: string) {
  const [found] = await db
    .select(downloadColumns)
    .from(documents)
    .innerJoin(documentContents, and(eq(documentContents.hash, documents.contentHash), hasContent))
    .where(and(eq(documents.id, documentId), withinReach(reach, documents.schoolId)));
  return found;
}
