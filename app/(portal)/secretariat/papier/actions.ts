"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/lib/auth/guards";
import { graveAction } from "@/lib/forms/grave-action";
import { chooseSchool } from "@/lib/people/staff-reach";
import { prepareBundle } from "@/lib/publishing/paper/prepare-bundle";
import { routes } from "@/lib/routes";

const order = z.object({ ecole: z.string().max(200), cle: z.string().max(100) });

/** « Préparer la liasse de la semaine »: all that waits, once. */
export const orderBundle = graveAction(requireStaff, order, async ({ ecole, cle }, viewer, t) => {
  const school = await chooseSchool(viewer.reach, ecole);
  if (!school) notFound();
  const prepared = await prepareBundle({ schoolId: school.id, actorId: viewer.userId, key: cle });
  if (prepared.outcome === "nothing") return { message: t("staff.paper.refused.nothing") };
  const fait = prepared.outcome === "prepared" ? "prete" : "deja";
  redirect(routes.paperRun(prepared.runId, { fait }));
});
