"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { requireViewer } from "@/lib/auth/guards";
import { buttonAction } from "@/lib/forms/form-action";
import { decideForGuardian } from "@/lib/people/majority/own-guardians";
import { routes } from "@/lib/routes";

/** A student of age lets an adult see on, or no more; somebody else's link is left alone without a word. */
export const decide = buttonAction(
  requireViewer,
  z.object({ link: z.uuid(), allows: z.enum(["yes", "no"]) }),
  async ({ link, allows }, viewer) => {
    await decideForGuardian(viewer.userId, link, allows === "yes");
    redirect(routes.myAccount({ fait: "responsable" }));
  },
);
