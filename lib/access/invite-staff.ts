import { and, eq, isNull, or, sql } from "drizzle-orm";
import { schools, staffRoles, users } from "@/drizzle/schema";
import { recordAuditEvent } from "../audit/record-audit-event";
import { isWithin } from "../auth/policy";
import { db, type Transaction } from "../db/client";
import { createUsers } from "../people/create-users";
import { foldName } from "../people/folded-name";
import { closeWaysByHand } from "./close-ways-by-hand";
import { giveStaffRole } from "./give-staff-role";
import { invitePerson, type PersonInvited } from "./invite-person";
import { issueAccessTokens } from "./issue-access-tokens";
import { invitationLifetimesOf } from "./own-lifetimes";
import { rebuildAccessLink } from "./rebuild-access-link";
import { lockStaffRoles, staffAuthorityOf } from "./staff-authority";

export interface StaffInvitation {
  email: string;
  lastName: string;
  firstName: string;
  role: "administrator" | "secretary";
  /** Null: the whole organisation. */
  schoolSlug: string | null;
  /** Null: the command line. Somebody else gives only what lies within their own authority at this moment. */
  actorId: string | null;
  /** For the very first administrator only: the link is returned once instead of being mailed. */
  returnLink: boolean;
}

export type InvitedStaff =
  | ({ outcome: "invited"; username: string } & (PersonInvited | { how: "link"; link: string }))
  | { outcome: "unknown-school" | "own-role" }
  | { outcome: "already-has-role"; username: string }
  | { outcome: "administrator-exists" }
  | { outcome: "no-username"; reason: "needs-latin-form" | "too-long" };

async function findSchoolId(slug: string | null): Promise<string | null | undefined> {
  if (slug === null) return null;
  const [school] = await db.select({ id: schools.id }).from(schools).where(eq(schools.slug, slug));
  return school?.id;
}

async function administratorExists(tx: Transaction): Promise<boolean> {
  const [found] = await tx
    .select({ id: staffRoles.id })
    .from(staffRoles)
    .where(and(eq(staffRoles.role, "administrator"), isNull(staffRoles.endedAt)))
    .limit(1);
  return found !== undefined;
}

/** The account that is already this person's: the folded name agrees, and so does the address. */
async function findPerson(tx: Transaction, { email, lastName, firstName }: StaffInvitation) {
  const address = email.toLowerCase();
  const [person] = await tx
    .select({ id: users.id, username: users.username })
    .from(users)
    .where(
      and(
        eq(users.foldedName, foldName(lastName, firstName)),
        isNull(users.mergedIntoId),
        or(sql`lower(${users.email}) = ${address}`, sql`lower(${users.secondEmail}) = ${address}`),
      ),
    );
  return person;
}

async function issueLink(tx: Transaction, userId: string): Promise<string> {
  const [token] = await issueAccessTokens(tx, [userId], {
    purpose: "activation",
    form: "link",
    lifetime: await invitationLifetimesOf(tx, [userId]),
  });
  if (!token) throw new Error("No token was issued.");
  return token.id;
}

/**
 * Gives someone a staff role, on the account they already have when name and address agree, and queues the
 * first-connection mail; asked again for someone who never came, it mails a fresh link. `returnLink` shows the
 * link instead, and only while no administrator exists.
 */
export async function inviteStaff(invitation: StaffInvitation): Promise<InvitedStaff> {
  const schoolId = await findSchoolId(invitation.schoolSlug);
  if (schoolId === undefined) return { outcome: "unknown-school" };
  const invited = await db.transaction((tx) => inviteInto(tx, invitation, schoolId));
  if (invited.outcome !== "to-link") return invited;
  const link = await rebuildAccessLink(invited.tokenId);
  if (!link) throw new Error("A link that was just issued is dead.");
  return { outcome: "invited", username: invited.username, how: "link", link: link.url };
}

type Begun = InvitedStaff | { outcome: "to-link"; username: string; tokenId: string };

async function inviteInto(
  tx: Transaction,
  invitation: StaffInvitation,
  schoolId: string | null,
): Promise<Begun> {
  const { actorId, role } = invitation;
  await lockStaffRoles(tx);
  if (!isWithin(await staffAuthorityOf(tx, actorId), schoolId)) return { outcome: "unknown-school" };
  if (invitation.returnLink && (await administratorExists(tx))) return { outcome: "administrator-exists" };
  const known = await findPerson(tx, invitation);
  const created = known ? undefined : await createUsers(tx, [invitation]);
  if (created?.outcome === "refused")
    return { outcome: "no-username", reason: created.refusals[0]?.reason ?? "needs-latin-form" };
  const person = known ?? created?.users[0];
  if (!person) throw new Error("An account was neither found nor created.");
  const { id: subjectId, username } = person;
  if (subjectId === actorId) return { outcome: "own-role" };
  if (!(await giveStaffRole(tx, subjectId, { role, schoolId })))
    return remindOf(tx, person, { actorId, schoolId });
  await closeWaysByHand(tx, subjectId);
  const begun: Begun = invitation.returnLink
    ? { outcome: "to-link", username, tokenId: await issueLink(tx, subjectId) }
    : { outcome: "invited", username, ...(await invitePerson(tx, subjectId)) };
  await recordAuditEvent(tx, { action: "staff.invited", actorId, subjectId, schoolId, details: { role } });
  return begun;
}

/** The role was there: what may be missing is the mail. */
async function remindOf(
  tx: Transaction,
  { id: subjectId, username }: { id: string; username: string },
  { actorId, schoolId }: { actorId: string | null; schoolId: string | null },
): Promise<Begun> {
  const invited = await invitePerson(tx, subjectId);
  if (!("recipient" in invited)) return { outcome: "already-has-role", username };
  await recordAuditEvent(tx, { action: "access.invited", actorId, subjectId, schoolId });
  return { outcome: "invited", username, ...invited };
}
