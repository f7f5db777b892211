"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { askForVerification } from "@/lib/audit/journal/verification";
import { requireAdministrator } from "@/lib/auth/guards";
import { buttonAction } from "@/lib/forms/form-action";
import { routes } from "@/lib/routes";

/** « Vérifier maintenant »: the chain is one for the whole organisation, and so is who may ask. */
export const verifyJournal = buttonAction(requireAdministrator, z.object({}), async (_, viewer) => {
  if (viewer.reach !== "everywhere") notFound();
  const job = await askForVerification(viewer.userId);
  redirect(routes.journal({ verification: job.id }));
});
