import { sql } from "drizzle-orm";
import { secondFactors, sessions } from "@/drizzle/schema";

/** Whether the session's person has a second factor, and whether it was shown in this session. */
export const factorState = sql<"none" | "owed" | "shown">`case
  when not exists (select from ${secondFactors} where ${secondFactors.userId} = ${sessions.userId}
    and ${secondFactors.confirmedAt} is not null) then 'none'
  when ${sessions.factorShownAt} is null then 'owed' else 'shown' end`;
