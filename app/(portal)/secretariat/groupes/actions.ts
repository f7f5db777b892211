"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/lib/auth/guards";
import { formAction } from "@/lib/forms/form-action";
import { refuseField } from "@/lib/forms/form-state";
import { createGroup } from "@/lib/publishing/groups/change-group";
import { routes } from "@/lib/routes";
import { groupName } from "./group-name";

const newGroup = z.object({ ecole: z.uuid(), nom: groupName });

/** A group of the running school year; its pupils are added on its own page. */
export const addGroup = formAction(requireStaff, newGroup, async ({ ecole, nom }, staff, t) => {
  const made = await createGroup(staff, { schoolId: ecole, name: nom });
  if (made.outcome === "absent") notFound();
  if (made.outcome === "no-year") return refuseField("nom", t("staff.people.classes.noYear"));
  if (made.outcome === "known") return refuseField("nom", t("staff.groups.known"));
  redirect(routes.group(made.groupId, { fait: "cree" }));
});
