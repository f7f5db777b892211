"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { changeStaffRole, endStaffRole } from "@/lib/access/change-staff-role";
import { resendStaffInvitation } from "@/lib/access/resend-staff-invitation";
import { requireAdministrator } from "@/lib/auth/guards";
import { refuseField } from "@/lib/forms/form-state";
import { graveAction } from "@/lib/forms/grave-action";
import { chooseSchool } from "@/lib/people/staff-reach";
import { routes } from "@/lib/routes";

const change = z.object({
  member: z.uuid(),
  role: z.enum(["secretary", "administrator"], { error: "staff.personnel.inviting.badRole" }),
  school: z.string(),
});

/** Puts another role in the place of somebody's, within what the administrator administers. */
export const changeRole = graveAction(
  requireAdministrator,
  change,
  async ({ member, role, school: slug }, { userId, reach }, t) => {
    const school = slug === "" ? { id: null } : await chooseSchool(reach, slug);
    if (!school) return refuseField("school", t("staff.personnel.inviting.unknownSchool"));
    const { outcome } = await changeStaffRole(userId, member, { role, schoolId: school.id });
    if (outcome === "unchanged") return { message: t("staff.personnel.pane.unchanged") };
    if (outcome === "already-held") return { message: t("staff.personnel.pane.already") };
    if (outcome !== "changed") notFound();
    redirect(routes.personnel({ fait: "change" }));
  },
);

const one = z.object({ member: z.uuid() });

/** Ends somebody's role; it counts on their next request. */
export const endRole = graveAction(requireAdministrator, one, async ({ member }, { userId }) => {
  const { outcome } = await endStaffRole(userId, member);
  if (outcome !== "ended") notFound();
  redirect(routes.personnel({ fait: "fin" }));
});

/** A fresh first-connection link for somebody who never came. */
export const resendInvitation = graveAction(requireAdministrator, one, async ({ member }, { userId }) => {
  const invited = await resendStaffInvitation(userId, member);
  if (!invited) notFound();
  redirect(routes.personnel({ fait: "recipient" in invited ? "nouveau" : "rien" }));
});
