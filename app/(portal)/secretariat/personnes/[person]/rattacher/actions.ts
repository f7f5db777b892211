"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireRecentProof, requireStaff } from "@/lib/auth/guards";
import { optionalText, ticked } from "@/lib/forms/fields";
import { buttonAction } from "@/lib/forms/form-action";
import { refuseField } from "@/lib/forms/form-state";
import { graveAction } from "@/lib/forms/grave-action";
import { addGuardian } from "@/lib/people/families/add-guardian";
import { attachGuardian } from "@/lib/people/families/attach-guardian";
import { routes } from "@/lib/routes";
import { email, phone, requiredName } from "../../../person-fields";

const tie = z.object({
  person: z.uuid(),
  guardian: z.uuid(),
  student: z.uuid(),
  sens: z.string().optional(),
});

/** Ties an adult to a child, which gives them rights; a link that was ended one day is shown, to be reopened with its rights in sight. */
export const attach = buttonAction(requireStaff, tie, async ({ person, guardian, student, sens }, staff) => {
  await requireRecentProof(staff, routes.staffPersonAttach(person, { sens }));
  const attached = await attachGuardian(staff, { guardianId: guardian, studentId: student, relation: null });
  if (attached.outcome === "absent") notFound();
  if (attached.outcome === "oneself") redirect(routes.staffPersonAttach(person, { refus: "soi", sens }));
  if (attached.outcome === "known") redirect(routes.staffPersonRights(person, attached.guardianshipId));
  redirect(routes.staffPerson(person, { fait: "rattache" }));
});

const newAdult = z.object({
  person: z.uuid(),
  student: z.uuid(),
  lastName: requiredName("staff.people.missing.lastName"),
  firstName: requiredName("staff.people.missing.firstName"),
  relation: optionalText(40),
  email,
  phone,
  username: optionalText(80),
  decision: z.enum(["attach", "create"]).optional().catch(undefined),
  invite: ticked,
});

/** Gives a pupil one more adult, who gets an account unless they have one. */
export const addAdult = graveAction(
  requireStaff,
  newAdult,
  async ({ person, student, invite, phone: telephone, username, ...typed }, staff, t) => {
    const adult = { ...typed, ...telephone, ...(username && { username }) };
    const added = await addGuardian(staff, { studentId: student, adult, invite });
    if (added.outcome === "absent") notFound();
    if (added.outcome === "oneself") return { message: t("staff.people.attach.oneself") };
    if (added.outcome === "look-alike")
      return refuseField("decision", t("staff.people.family.likelyAdult", { username: added.username }));
    if (added.outcome === "no-username")
      return refuseField("username", t(`staff.people.family.username.${added.reason}`));
    redirect(routes.staffPerson(person, { fait: "rattache" }));
  },
);
