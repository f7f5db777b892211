"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/lib/auth/guards";
import { optionalText } from "@/lib/forms/fields";
import { formAction } from "@/lib/forms/form-action";
import { refuseField } from "@/lib/forms/form-state";
import { editSchooling } from "@/lib/people/families/edit-schooling";
import { routes } from "@/lib/routes";
import { isoDay } from "../../../../person-fields";

const form = z.object({
  person: z.uuid(),
  student: z.uuid(),
  version: z.string().max(64),
  class: z.union([z.uuid(), z.literal("")]).default(""),
  birthDate: isoDay,
  matricule: optionalText(40),
  leftOn: isoDay,
});

/** Corrects a schooling, or says when it ended. */
export const saveSchooling = formAction(
  requireStaff,
  form,
  async ({ person, student: studentId, version, class: classId, ...rest }, staff, t) => {
    const fields = { ...rest, classId: classId || null };
    const { outcome } = await editSchooling(staff, { studentId, version, fields });
    if (outcome === "absent" || outcome === "foreign-class") notFound();
    if (outcome === "stale") return { message: t("staff.people.stale") };
    if (outcome === "matricule-taken")
      return refuseField("matricule", t("staff.people.family.matriculeTaken"));
    redirect(routes.staffPerson(person, { fait: "fiche" }));
  },
);
