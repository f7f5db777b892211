"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/lib/auth/guards";
import { optionalText } from "@/lib/forms/fields";
import { type Refusal, refuseField } from "@/lib/forms/form-state";
import { graveAction } from "@/lib/forms/grave-action";
import type { Translate } from "@/lib/i18n/translator";
import { type PersonSuspended, reactivatePerson, suspendPerson } from "@/lib/people/families/suspend-person";
import { routes } from "@/lib/routes";

function answer({ outcome }: PersonSuspended, userId: string, t: Translate, fait: string): Refusal {
  if (outcome === "absent" || outcome === "staff") notFound();
  if (outcome === "already") return { message: t("staff.people.stale") };
  redirect(routes.staffPerson(userId, { fait }));
}

/** Closes an account, with a reason that stays among colleagues. */
export const suspend = graveAction(
  requireStaff,
  z.object({ person: z.uuid(), reason: optionalText(300) }),
  async ({ person, reason }, staff, t) => {
    if (!reason) return refuseField("reason", t("staff.people.missing.reason"));
    return answer(await suspendPerson(staff, person, reason), person, t, "suspendu");
  },
);

/** Opens it again. */
export const reactivate = graveAction(
  requireStaff,
  z.object({ person: z.uuid() }),
  async ({ person }, staff, t) => answer(await reactivatePerson(staff, person), person, t, "reactive"),
);
