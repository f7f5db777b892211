import { and, eq, isNull, sql } from "drizzle-orm";
import { accessTokens, users } from "@/drizzle/schema";
import { now } from "../clock";
import { anyOf } from "../db/any-of";
import type { Transaction } from "../db/client";
import { after } from "../durations";
import { enqueueMails } from "../mail/enqueue-mail";
import { activationMails } from "./activation-mails";
import type { MailingAct } from "./invite-outcomes";
import { issueAccessTokens } from "./issue-access-tokens";
import { extensionDays, invitationLifetimeFor } from "./lifetimes";

/** Someone for whom the act is done; for mails, `email` is an address. */
export interface ChosenPerson {
  userId: string;
  email: string;
  language: string;
  liveLink: boolean;
}

interface Mailing {
  id: string;
  schoolId: string;
  leavesAt: Date;
}

/** A link to send, and to whom. */
type Link = { id: string; userId: string };

/** What each act writes. Everybody given here was judged under a lock. */
export const effects: Record<
  MailingAct,
  (tx: Transaction, mailing: Mailing, people: ChosenPerson[]) => Promise<void>
> = {
  invite: async (tx, mailing, people) => {
    await noteInvited(tx, people);
    await mailLinks(tx, mailing, people, await issueLinks(tx, mailing, people));
  },
  resend: async (tx, mailing, people) => {
    await noteInvited(tx, people);
    const kept = mailing.leavesAt > now() ? people.filter(({ liveLink }) => liveLink) : [];
    const fresh = people.filter((person) => !kept.includes(person));
    const links = [...(await keepLinks(tx, mailing, kept)), ...(await issueLinks(tx, mailing, fresh))];
    await mailLinks(tx, mailing, people, links);
  },
  extend: async (tx, _mailing, people) => {
    await prolong(tx, people, sql`now() + make_interval(days => ${extensionDays})`);
  },
};

const idsOf = (people: readonly { userId: string }[]) => people.map(({ userId }) => userId);

const noteInvited = (tx: Transaction, people: ChosenPerson[]) =>
  tx
    .update(users)
    .set({ invitedAt: sql`now()` })
    .where(and(anyOf(users.id, idsOf(people)), isNull(users.invitedAt)));

/** A link lives from the moment its mail leaves, not from the press of the button. */
async function issueLinks(tx: Transaction, { schoolId, leavesAt }: Mailing, people: ChosenPerson[]) {
  const wait = Math.max(0, leavesAt.getTime() - now().getTime());
  const lifetime = wait + (await invitationLifetimeFor(tx, schoolId));
  return issueAccessTokens(tx, idsOf(people), { purpose: "activation", form: "link", lifetime });
}

/** Until a later mail leaves, the family's link goes on working: that mail carries the same one, prolonged. */
async function keepLinks(tx: Transaction, { schoolId, leavesAt }: Mailing, people: ChosenPerson[]) {
  const until = after(leavesAt, await invitationLifetimeFor(tx, schoolId));
  return prolong(tx, people, sql`greatest(${accessTokens.expiresAt}, ${until.toISOString()}::timestamptz)`);
}

const prolong = (
  tx: Transaction,
  people: ChosenPerson[],
  expiresAt: ReturnType<typeof sql>,
): Promise<Link[]> =>
  tx
    .update(accessTokens)
    .set({ expiresAt })
    .where(
      and(
        anyOf(accessTokens.userId, idsOf(people)),
        eq(accessTokens.purpose, "activation"),
        eq(accessTokens.form, "link"),
        isNull(accessTokens.usedAt),
        isNull(accessTokens.replacedAt),
      ),
    )
    .returning({ id: accessTokens.id, userId: accessTokens.userId });

function mailLinks(tx: Transaction, mailing: Mailing, people: ChosenPerson[], links: Link[]): Promise<void> {
  const { id: mailingId, schoolId, leavesAt: sendAfter } = mailing;
  const linkOf = new Map(links.map(({ id, userId }) => [userId, id]));
  const sending = { mailingId, schoolId, sendAfter, byDayOnly: true };
  const mails = people.flatMap((person) => {
    const accessTokenId = linkOf.get(person.userId);
    return accessTokenId ? activationMails(person, accessTokenId, "bulk", sending) : [];
  });
  return enqueueMails(tx, mails);
}
