"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/lib/auth/guards";
import { ticked } from "@/lib/forms/fields";
import { formAction } from "@/lib/forms/form-action";
import { editPerson } from "@/lib/people/families/edit-person";
import { routes } from "@/lib/routes";
import { phone, requiredName } from "../../../person-fields";
import { writtenLanguages } from "./person-fields";

const fields = z.object({
  person: z.uuid(),
  version: z.string().max(64),
  lastName: requiredName("staff.people.missing.lastName"),
  firstName: requiredName("staff.people.missing.firstName"),
  phone,
  language: z.enum(writtenLanguages),
  onPaper: ticked,
});

/** Writes a person over, unless a colleague did so since the form was opened. */
export const savePerson = formAction(
  requireStaff,
  fields,
  async ({ person: userId, version, phone: telephone, ...typed }, staff, t) => {
    const edited = await editPerson(staff, { userId, version, fields: { ...typed, ...telephone } });
    if (edited.outcome === "absent") notFound();
    if (edited.outcome === "stale") return { message: t("staff.people.stale") };
    redirect(routes.staffPerson(userId, { fait: "fiche" }));
  },
);
