"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/lib/auth/guards";
import { optionalText } from "@/lib/forms/fields";
import { refuseField } from "@/lib/forms/form-state";
import { graveAction } from "@/lib/forms/grave-action";
import { grantRequest, refuseRequest } from "@/lib/people/requests/answer-request";
import { routes } from "@/lib/routes";

const form = z.object({
  request: z.uuid(),
  student: z.union([z.uuid(), z.literal("")]).optional(),
  motive: optionalText(500),
  intent: z.string().optional(),
});

/** Gives what a family asks, or leaves everything as it is. */
export const answer = graveAction(
  requireStaff,
  form,
  async ({ request: requestId, student, motive, intent }, staff, t) => {
    const refuses = intent === "refuse";
    if (!refuses && student === "") return refuseField("student", t("staff.people.request.chooseChild"));
    const usual = motive ?? t("staff.people.request.usualMotive");
    const answered = refuses
      ? await refuseRequest(staff, requestId)
      : await grantRequest(staff, { requestId, studentId: student || undefined, motive: usual });
    if (answered.outcome === "absent") notFound();
    if (answered.outcome === "answered") return { message: t("staff.people.request.answered") };
    if (answered.outcome === "oneself") return { message: t("staff.people.own") };
    if (answered.outcome === "known") return { message: t("staff.people.request.known") };
    redirect(routes.staffPerson(answered.request.askerId, { fait: refuses ? "refuse" : "accorde" }));
  },
);
