"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/lib/auth/guards";
import { now } from "@/lib/clock";
import { openDraft } from "@/lib/enrolment/roll-over/open-draft";
import { buttonAction } from "@/lib/forms/form-action";
import { isoDay } from "@/lib/i18n/formats";
import { chooseSchool } from "@/lib/people/staff-reach";
import { routes } from "@/lib/routes";

/** Begins the passage of a school to the next year, or joins whoever has begun it. */
export const prepareYear = buttonAction(
  requireStaff,
  z.object({ school: z.string() }),
  async ({ school: slug }, { userId, reach }) => {
    const school = await chooseSchool(reach, slug);
    if (!school) notFound();
    const opened = await openDraft(userId, school.id, isoDay(now()));
    if (opened.outcome === "nothing-to-do") redirect(routes.yearEnd({ ecole: slug }));
    const fait = opened.outcome === "opened" ? "brouillon" : "deja-commence";
    redirect(routes.promotion(opened.promotionId, { fait }));
  },
);
