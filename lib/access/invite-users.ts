import { and, isNotNull, isNull, sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import { anyOf } from "../db/any-of";
import type { Transaction } from "../db/client";
import { enqueueMails } from "../mail/enqueue-mail";
import { activationMails } from "./activation-mails";
import { issueAccessTokens } from "./issue-access-tokens";
import { invitationLifetimesOf } from "./own-lifetimes";

/** PostgreSQL takes 65 535 parameters a statement. */
const peoplePerStatement = 5_000;

/**
 * Issues a first-connection link to each of these accounts that has an address and was never invited, and
 * queues the invitation with its reminders. Accounts are locked in the order of their ids, as by all who issue. Returns how many were invited; the others are left as they are.
 */
export async function inviteUsers(tx: Transaction, userIds: readonly string[]): Promise<number> {
  let invited = 0;
  for (let start = 0; start < userIds.length; start += peoplePerStatement)
    invited += await inviteSome(tx, userIds.slice(start, start + peoplePerStatement));
  return invited;
}

async function inviteSome(tx: Transaction, userIds: readonly string[]): Promise<number> {
  const asked = anyOf(users.id, userIds);
  await tx.select({ id: users.id }).from(users).where(asked).orderBy(users.id).for("update");
  const invited = await tx
    .update(users)
    .set({ invitedAt: sql`now()` })
    .where(
      and(
        asked,
        isNotNull(users.email),
        isNull(users.invitedAt),
        isNull(users.activatedAt),
        isNull(users.suspendedAt),
        isNull(users.mergedIntoId),
      ),
    )
    .returning({ userId: users.id, email: users.email, language: users.language });
  await queueInvitations(tx, invited);
  return invited.length;
}

async function queueInvitations(
  tx: Transaction,
  people: { userId: string; email: string | null; language: string }[],
): Promise<void> {
  const userIds = people.map(({ userId }) => userId);
  const lifetime = await invitationLifetimesOf(tx, userIds);
  const tokens = await issueAccessTokens(tx, userIds, { purpose: "activation", form: "link", lifetime });
  const tokenOf = new Map(tokens.map((token) => [token.userId, token.id]));
  const mails = people.flatMap(({ userId, email, language }) => {
    const accessTokenId = tokenOf.get(userId);
    return email && accessTokenId ? activationMails({ userId, email, language }, accessTokenId, "bulk") : [];
  });
  await enqueueMails(tx, mails);
}
