"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { issueClassPasswords } from "@/lib/access/provisional/class-passwords";
import { requireStaff } from "@/lib/auth/guards";
import { manyIds } from "@/lib/forms/fields";
import { graveAction } from "@/lib/forms/grave-action";
import { findClass } from "@/lib/people/lists/list-classes";
import { routes } from "@/lib/routes";

const choice = z.object({ class: z.uuid(), people: manyIds });

/** Provisional passwords for the ticked pupils; the sheet that shows them is a page of its own. */
export const givePasswords = graveAction(
  requireStaff,
  choice,
  async ({ class: classId, people }, viewer, t) => {
    const found = await findClass(viewer.reach, classId);
    if (!found) notFound();
    if (people.length === 0) return { message: t("staff.person.slips.nobody") };
    const { outcome } = await issueClassPasswords(viewer, found, people);
    if (outcome === "busy") return { message: t("access.refused.busy"), retry: true };
    if (outcome === "nobody") return { message: t("staff.person.slips.nobody") };
    redirect(routes.staffProvisionalSlips(classId));
  },
);
