"use server";

import { notFound, redirect } from "next/navigation";
import { requireStaff } from "@/lib/auth/guards";
import { formAction } from "@/lib/forms/form-action";
import { createFamily } from "@/lib/people/families/create-family";
import { routes } from "@/lib/routes";
import { familySchema } from "./family-schema";
import { adultsOf, familyOf } from "./read-family";
import { refusalOfFamily, unnamedAdults } from "./refusal-of-family";

/** Enters a pupil with their adults, and shows the usernames; sent twice, it shows the same family. */
export const enterFamily = formAction(requireStaff, familySchema, async (form, staff, t) => {
  const adults = adultsOf(form);
  const unnamed = unnamedAdults(adults, t);
  if (unnamed) return unnamed;
  const created = await createFamily(staff, familyOf(form, adults));
  if (created.outcome === "absent") notFound();
  if (created.outcome !== "created") return refusalOfFamily(created, adults, t);
  redirect(routes.staffNewFamily({ cree: created.pupilId, ...(created.again && { fait: "deja" }) }));
});
