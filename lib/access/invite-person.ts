import { eq } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import type { Transaction } from "../db/client";
import { enqueueMails } from "../mail/enqueue-mail";
import { activationMails } from "./activation-mails";
import { inviteUsers } from "./invite-users";
import { issueAccessTokens } from "./issue-access-tokens";
import { invitationLifetimesOf } from "./own-lifetimes";

/** What became of one invitation; `already-invited`: a fresh link is on its way, and the earlier one is dead. */
export type PersonInvited =
  | { how: "mailed" | "already-invited"; recipient: string }
  | { how: "already-active" | "no-address" | "suspended" };

/**
 * Invites one person, because somebody asks for it now: whoever was invited before and never came gets a fresh
 * link, since the earlier mail may be lost. Nobody who is active, suspended or without an address is written to.
 */
export async function invitePerson(tx: Transaction, userId: string): Promise<PersonInvited> {
  const [person] = await tx
    .select({
      email: users.email,
      language: users.language,
      activatedAt: users.activatedAt,
      invitedAt: users.invitedAt,
      suspendedAt: users.suspendedAt,
    })
    .from(users)
    .where(eq(users.id, userId))
    .for("update");
  if (!person) throw new Error("Nobody has this account.");
  const { email: recipient, language } = person;
  if (person.suspendedAt) return { how: "suspended" };
  if (person.activatedAt) return { how: "already-active" };
  if (recipient === null) return { how: "no-address" };
  if (!person.invitedAt) {
    await inviteUsers(tx, [userId]);
    return { how: "mailed", recipient };
  }
  await mailFreshLink(tx, { userId, email: recipient, language });
  return { how: "already-invited", recipient };
}

async function mailFreshLink(
  tx: Transaction,
  person: { userId: string; email: string; language: string },
): Promise<void> {
  const [token] = await issueAccessTokens(tx, [person.userId], {
    purpose: "activation",
    form: "link",
    lifetime: await invitationLifetimesOf(tx, [person.userId]),
  });
  if (token) await enqueueMails(tx, activationMails(person, token.id, "urgent"));
}
