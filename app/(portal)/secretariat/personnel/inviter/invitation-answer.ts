import type { InvitedStaff } from "@/lib/access/invite-staff";
import { type Refusal, refuseField } from "@/lib/forms/form-state";
import type { Translate } from "@/lib/i18n/translator";

/** What the list then says was done. */
export const doneBy = {
  mailed: "invitation",
  "already-invited": "nouveau",
  "already-active": "actif",
  "no-address": "sans-adresse",
  suspended: "suspendu",
  link: "invitation",
} as const;

/** Why nobody was invited, beside the field that can be mended. */
export function refusalOfInvitation(
  invited: Exclude<InvitedStaff, { outcome: "invited" }>,
  t: Translate,
): Refusal {
  switch (invited.outcome) {
    case "already-has-role":
      return { message: t("staff.personnel.inviting.already", { username: invited.username }) };
    case "own-role":
      return { message: t("staff.personnel.inviting.own") };
    case "no-username":
      return refuseField(
        "lastName",
        t(
          invited.reason === "too-long"
            ? "staff.personnel.inviting.tooLong"
            : "staff.personnel.inviting.needsLatin",
        ),
      );
    default:
      return refuseField("school", t("staff.personnel.inviting.unknownSchool"));
  }
}
