"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/lib/auth/guards";
import { manyIds } from "@/lib/forms/fields";
import { graveAction } from "@/lib/forms/grave-action";
import { handOver } from "@/lib/people/majority/hand-over";
import { routes } from "@/lib/routes";

/** Lets students of age decide what their guardians still see. */
export const handOverStudents = graveAction(
  requireStaff,
  z.object({ lignes: manyIds }),
  async ({ lignes }, staff, t) => {
    if (lignes.length === 0) return { message: t("staff.people.majority.nobody") };
    redirect(routes.staffMajorities({ remis: String(await handOver(staff, lignes)) }));
  },
);
