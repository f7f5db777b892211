"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/lib/auth/guards";
import { formAction } from "@/lib/forms/form-action";
import type { MessageKey } from "@/lib/i18n/translator";
import { markOnPaper, moveToClass } from "@/lib/people/lists/change-many";
import { studentList } from "@/lib/people/lists/list-students";
import { routes } from "@/lib/routes";
import { sentSelection } from "../../read-sent-selection";

const selection = sentSelection(studentList);
const classMissing: MessageKey = "staff.people.bulk.classMissing";

/** Letters instead of mails for the pupils who were ticked. */
export const markStudents = formAction(requireStaff, z.object({ selection }), async (form, staff) => {
  const count = await markOnPaper(staff, "students", form.selection, true);
  redirect(routes.staffStudents({ fait: "papier", combien: String(count) }));
});

/** Moves the pupils who were ticked into one class of their school. */
export const changeClass = formAction(
  requireStaff,
  z.object({ selection, class: z.uuid({ error: classMissing }) }),
  async (form, staff) => {
    const count = await moveToClass(staff, form.selection, form.class);
    if (count === undefined) notFound();
    redirect(routes.staffStudents({ fait: "classe", combien: String(count) }));
  },
);
