"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireAdministrator } from "@/lib/auth/guards";
import { graveAction } from "@/lib/forms/grave-action";
import { updateOrganisation } from "@/lib/people/update-organisation";
import { routes } from "@/lib/routes";
import { closedHours, hourFields, opens, requiredName, whole } from "../settings-schema";

const organisation = z
  .object({
    version: z.string(),
    name: requiredName,
    minimumPasswordLength: whole("minimumPasswordLength", "staff.settings.wrong.minimum"),
    ...hourFields,
  })
  .refine(opens, closedHours);

/** Writes what holds for all schools, as it was looked at. */
export const saveOrganisation = graveAction(
  requireAdministrator,
  organisation,
  async ({ version, ...fields }, viewer, t) => {
    const { outcome } = await updateOrganisation(viewer, version, fields);
    if (outcome === "unknown") notFound();
    if (outcome === "changed-meanwhile") return { message: t("staff.settings.meanwhile") };
    redirect(routes.settings({ fait: "enregistre" }));
  },
);
