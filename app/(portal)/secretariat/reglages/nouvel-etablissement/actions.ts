"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireAdministrator } from "@/lib/auth/guards";
import { isWithin } from "@/lib/auth/policy";
import { refuseField } from "@/lib/forms/form-state";
import { graveAction } from "@/lib/forms/grave-action";
import { createSchool } from "@/lib/people/create-school";
import { wellFormedSlug } from "@/lib/people/school-fields";
import { routes } from "@/lib/routes";
import { contactFields } from "../settings-schema";

const newSchool = z.object({
  slug: z.string().trim().max(60).regex(wellFormedSlug, { error: "staff.settings.wrong.slug" }),
  ...contactFields,
});

/** Opens a school; only for who administers the whole organisation. */
export const openSchool = graveAction(requireAdministrator, newSchool, async (school, viewer, t) => {
  if (!isWithin(viewer.reach, null)) notFound();
  const { outcome } = await createSchool(school, viewer.userId);
  if (outcome === "slug-taken") return refuseField("slug", t("staff.settings.wrong.slugTaken"));
  redirect(routes.settingsSchool(school.slug, { fait: "cree" }));
});
