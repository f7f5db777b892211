"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { requireAdministrator } from "@/lib/auth/guards";
import { ticked } from "@/lib/forms/fields";
import { refuseField } from "@/lib/forms/form-state";
import { graveAction } from "@/lib/forms/grave-action";
import { eraseLeavers } from "@/lib/people/leavers/erase-leavers";
import { routes } from "@/lib/routes";

/** Erases those whose retention is over, as many as were shown. */
export const erase = graveAction(
  requireAdministrator,
  z.object({ expected: z.coerce.number().int().min(0).max(10_000_000), sure: ticked }),
  async ({ expected, sure }, administrator, t) => {
    if (!sure) return refuseField("sure", t("staff.people.erasure.notSure"));
    const erased = await eraseLeavers(administrator, expected);
    if (erased.outcome === "changed") return { message: t("staff.people.erasure.changed") };
    redirect(routes.staffErasures({ efface: String(erased.people) }));
  },
);
