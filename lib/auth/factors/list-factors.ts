import { and, asc, eq, isNotNull } from "drizzle-orm";
import { secondFactors } from "@/drizzle/schema";
import { db } from "../../db/client";

/** What one sees of one's own second factors. */
export const listFactorsOf = (userId: string) =>
  db
    .select({
      id: secondFactors.id,
      kind: secondFactors.kind,
      label: secondFactors.label,
      confirmedAt: secondFactors.confirmedAt,
    })
    .from(secondFactors)
    .where(and(eq(secondFactors.userId, userId), isNotNull(secondFactors.confirmedAt)))
    .orderBy(asc(secondFactors.createdAt));

export type OwnFactor = Awaited<ReturnType<typeof listFactorsOf>>[number];
