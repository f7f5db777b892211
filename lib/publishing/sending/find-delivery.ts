import { desc, eq } from "drizzle-orm";
import { jobs } from "@/drizzle/schema";
import { db } from "../../db/client";
import { sendingKey } from "./sending-key";

/** The newest job that delivers, delivered or failed to deliver a message. */
export async function findDelivery(announcementId: string): Promise<string | undefined> {
  const [job] = await db
    .select({ id: jobs.id })
    .from(jobs)
    .where(eq(jobs.key, sendingKey(announcementId)))
    .orderBy(desc(jobs.createdAt))
    .limit(1);
  return job?.id;
}
