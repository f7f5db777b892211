"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/lib/auth/guards";
import { optionalText } from "@/lib/forms/fields";
import { formAction } from "@/lib/forms/form-action";
import { refuseField } from "@/lib/forms/form-state";
import { createClass, nameHeadTeacher } from "@/lib/people/families/change-class";
import { routes } from "@/lib/routes";
import { requiredName } from "../person-fields";

const newClass = z.object({
  school: z.uuid(),
  name: requiredName("staff.people.classes.nameMissing"),
  headTeacher: optionalText(100),
});

/** A class of the present year. */
export const addClass = formAction(requireStaff, newClass, async ({ school, ...fields }, staff, t) => {
  const made = await createClass(staff, { schoolId: school, ...fields });
  if (made.outcome === "absent") notFound();
  if (made.outcome === "no-year") return refuseField("name", t("staff.people.classes.noYear"));
  if (made.outcome === "known") return refuseField("name", t("staff.people.classes.known"));
  redirect(routes.staffClass(made.classId));
});

const teacher = z.object({ class: z.uuid(), before: optionalText(100), headTeacher: optionalText(100) });

/** Who the class's titulaire is. */
export const saveHeadTeacher = formAction(
  requireStaff,
  teacher,
  async ({ class: classId, ...fields }, staff, t) => {
    const changed = await nameHeadTeacher(staff, { classId, ...fields });
    if (changed.outcome === "absent") notFound();
    if (changed.outcome === "stale") return { message: t("staff.people.stale") };
    redirect(routes.staffClass(classId, { fait: "titulaire" }));
  },
);
