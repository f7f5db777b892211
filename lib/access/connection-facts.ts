import { type SQL, sql } from "drizzle-orm";
import { accessTokens, outbox, users } from "@/drizzle/schema";
import { qualified } from "../db/qualified";
import type { MailState } from "../mail/mail";
import type { ConnectionState } from "./connection-state";

const stillWorks = sql`${accessTokens.userId} = ${users.id} and ${accessTokens.usedAt} is null
  and ${accessTokens.replacedAt} is null and ${accessTokens.expiresAt} > now()`;

const liveLink = sql`exists (select 1 from ${accessTokens} where ${stillWorks}
  and ${accessTokens.purpose} = 'activation' and ${accessTokens.form} = 'link')`;

const opened = sql`exists (select 1 from ${accessTokens} where ${stillWorks} and ${accessTokens.openedAt} is not null)`;

const lastInvitation = sql`(select ${outbox.state} from ${outbox} where ${outbox.userId} = ${users.id}
  and ${outbox.template} = 'activation' and ${outbox.state} <> 'cancelled'
  and lower(${outbox.recipient}) = lower(${users.email}) order by ${outbox.createdAt} desc limit 1)`;

/** What `connectionStateOf` decides from: columns for any query that reads `users`. */
export const connectionFacts = {
  suspended: qualified<boolean>(sql`(${users.suspendedAt} is not null)`),
  active: qualified<boolean>(sql`(${users.activatedAt} is not null)`),
  onPaper: qualified<boolean>(sql`${users.onPaper}`),
  hasAddress: qualified<boolean>(sql`(${users.email} is not null)`),
  addressBounced: qualified<boolean>(sql`(${users.emailBouncedAt} is not null)`),
  invited: qualified<boolean>(sql`(${users.invitedAt} is not null)`),
  opened: qualified<boolean>(opened),
  liveLink: qualified<boolean>(liveLink),
  lastInvitation: qualified<MailState | null>(lastInvitation),
};

/** By mail alone, for somebody who has an address that works: `stateOfInvitation` in SQL. */
const stateOfInvitation = (last: SQL) => sql`case
  when ${last} = 'queued' then 'planned'
  when ${users.invitedAt} is null and ${last} is null and not ${liveLink} then 'never_invited'
  when not ${liveLink} then 'expired'
  when ${last} in ('delivered', 'complained') then 'delivered'
  else 'sent' end`;

/**
 * `connectionStateOf` in SQL, for filters and counts over many people: a column for any query that reads `users`.
 * PostgreSQL stops at the first case that holds, so that who is active costs nothing. `offset 0` keeps it from looking
 * for the last invitation again at each comparison.
 */
export const connectionState = qualified<ConnectionState>(sql`(case
  when ${users.suspendedAt} is not null then 'suspended'
  when ${users.activatedAt} is not null then 'active'
  when ${opened} then 'opened'
  when ${users.email} is null then case when ${users.onPaper} then 'paper' else 'no_address' end
  when ${users.emailBouncedAt} is not null then 'bounced'
  else (select case
    when last.state in ('bounced', 'failed') then 'bounced'
    when ${users.onPaper} then 'paper'
    else ${stateOfInvitation(sql`last.state`)} end
    from (select ${lastInvitation} as state offset 0) as last)
  end)`);
