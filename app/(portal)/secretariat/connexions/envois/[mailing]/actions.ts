"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { cancelMailing } from "@/lib/access/invite-cancel";
import { requireStaff } from "@/lib/auth/guards";
import { graveAction } from "@/lib/forms/grave-action";
import { findMailing } from "@/lib/mail/mailings";
import { routes } from "@/lib/routes";

/** Takes back what has not left yet. */
export const cancelMailingOf = graveAction(
  requireStaff,
  z.object({ envoi: z.uuid() }),
  async ({ envoi }, viewer) => {
    const mailing = await findMailing(viewer.reach, envoi);
    if (!mailing) notFound();
    const { outcome } = await cancelMailing(mailing.id, viewer.userId);
    redirect(routes.mailing(mailing.id, outcome === "too-late" ? { fait: "trop-tard" } : {}));
  },
);
