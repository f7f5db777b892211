"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { inviteStaff } from "@/lib/access/invite-staff";
import { requireAdministrator } from "@/lib/auth/guards";
import { graveAction } from "@/lib/forms/grave-action";
import { routes } from "@/lib/routes";
import { doneBy, refusalOfInvitation } from "./invitation-answer";

const name = (missing: string) => z.string().trim().min(1, { error: missing }).max(100);

const invitation = z.object({
  lastName: name("staff.personnel.inviting.missingLastName"),
  firstName: name("staff.personnel.inviting.missingFirstName"),
  email: z
    .string()
    .trim()
    .pipe(z.email({ error: "staff.personnel.inviting.badEmail" })),
  role: z.enum(["secretary", "administrator"], { error: "staff.personnel.inviting.badRole" }),
  school: z.string().transform((slug) => slug || null),
});

/** Gives somebody a role and mails the invitation; the link itself is never shown to whoever invites. */
export const invite = graveAction(
  requireAdministrator,
  invitation,
  async ({ school: schoolSlug, ...person }, { userId: actorId }, t) => {
    const invited = await inviteStaff({ ...person, schoolSlug, actorId, returnLink: false });
    if (invited.outcome !== "invited") return refusalOfInvitation(invited, t);
    redirect(routes.personnel({ fait: doneBy[invited.how] }));
  },
);
