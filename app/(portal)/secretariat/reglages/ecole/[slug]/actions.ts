"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireAdministrator } from "@/lib/auth/guards";
import { buttonAction, formAction } from "@/lib/forms/form-action";
import { refuseField } from "@/lib/forms/form-state";
import { graveAction } from "@/lib/forms/grave-action";
import { readLogo } from "@/lib/people/logo-file";
import { keepLogo } from "@/lib/people/school-logo";
import { updateSchool } from "@/lib/people/update-school";
import { routes } from "@/lib/routes";
import { schoolSettings } from "../../settings-schema";

/** Writes a school's settings as they were looked at; networks and lifetimes are rights, so the act is grave. */
export const saveSchool = graveAction(
  requireAdministrator,
  schoolSettings,
  async ({ school, version, ...changes }, { userId, reach }, t) => {
    const { outcome } = await updateSchool(school, changes, { userId, reach, version });
    if (outcome === "unknown-school") notFound();
    if (outcome === "changed-meanwhile") return { message: t("staff.settings.meanwhile") };
    redirect(routes.settingsSchool(school, { fait: "enregistre" }));
  },
);

const logoForm = z.object({
  school: z.string(),
  file: z.instanceof(File, { error: "staff.settings.logo.missing" }),
});

/** Takes a picture for a logo, by its content. */
export const sendLogo = formAction(requireAdministrator, logoForm, async ({ school, file }, viewer, t) => {
  const read = readLogo(Buffer.from(await file.arrayBuffer()));
  if (read.outcome !== "read") return refuseField("file", t(`staff.settings.logo.${read.outcome}`));
  if ((await keepLogo(viewer, school, read)).outcome !== "kept") notFound();
  redirect(routes.settingsSchool(school, { fait: "logo" }));
});

/** Goes back to the portal's own sign. */
export const removeLogo = buttonAction(
  requireAdministrator,
  z.object({ school: z.string() }),
  async ({ school }, viewer) => {
    if ((await keepLogo(viewer, school, null)).outcome !== "kept") notFound();
    redirect(routes.settingsSchool(school, { fait: "logo-retire" }));
  },
);
