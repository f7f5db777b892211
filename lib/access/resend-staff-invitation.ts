import { recordAuditEvent } from "../audit/record-audit-event";
import { db } from "../db/client";
import { invitePerson, type PersonInvited } from "./invite-person";
import { findRoleToManage, lockStaffRoles } from "./staff-authority";

/** Mails a fresh first-connection link to a member of staff who never came; undefined for a role not to be managed. */
export const resendStaffInvitation = (actorId: string, roleId: string): Promise<PersonInvited | undefined> =>
  db.transaction(async (tx) => {
    await lockStaffRoles(tx);
    const found = await findRoleToManage(tx, actorId, roleId);
    if (!found) return undefined;
    const invited = await invitePerson(tx, found.userId);
    const { userId: subjectId, schoolId } = found;
    if ("recipient" in invited)
      await recordAuditEvent(tx, { action: "access.invited", actorId, subjectId, schoolId });
    return invited;
  });
