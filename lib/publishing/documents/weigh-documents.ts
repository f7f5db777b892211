import { inArray, sql } from "drizzle-orm";
import { documentContents, documents } from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import { db } from "../../db/client";
import { withinReach } from "../../people/staff-reach";

/** How many files the schools within reach keep, under messages and on the shelf, and what they weigh, each once. */
export async function weighDocuments(reach: StaffReach): Promise<{ files: number; bytes: number }> {
  const ours = db
    .select({ hash: documents.contentHash })
    .from(documents)
    .where(withinReach(reach, documents.schoolId));
  const [weighed] = await db
    .select({
      files: sql<number>`count(*)::int`,
      bytes: sql<string>`coalesce(sum(${documentContents.size}), 0)`,
    })
    .from(documentContents)
    .where(inArray(documentContents.hash, ours));
  return { files: weighed?.files ?? 0, bytes: Number(weighed?.bytes ?? 0) };
}
