import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { accessTokens } from "@/drizzle/schema";

const uuid = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";

/** What is no id names no token: the text is read before it is cast. */
const isAlive = (id: SQL) => sql`exists (select from ${accessTokens}
  where ${accessTokens.id} = case when ${id} ~ ${uuid} then (${id})::uuid end
  and ${accessTokens.usedAt} is null and ${accessTokens.replacedAt} is null and ${accessTokens.expiresAt} > now())`;

/**
 * Whether a mail's details name no link, or at least one that still works: without any, there is nothing to send.
 * For conditions over many mails; `rebuildAccessLink` decides when one is written.
 */
export function linksStillWork(details: SQLWrapper): SQL {
  const accounts = sql`case when jsonb_typeof(${details}->'accounts') = 'array' then ${details}->'accounts' end`;
  return sql`(
    (${details}->>'accessTokenId' is null or ${isAlive(sql`${details}->>'accessTokenId'`)})
    and (${accounts} is null or exists (
      select from jsonb_array_elements(${accounts}) as account
      where ${isAlive(sql`account->>'accessTokenId'`)})))`;
}
