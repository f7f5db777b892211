"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/lib/auth/guards";
import { formAction } from "@/lib/forms/form-action";
import { withdraw } from "@/lib/publishing/sending/withdraw";
import { discardDraft } from "@/lib/publishing/writing/discard-draft";
import { findAnnouncement } from "@/lib/publishing/writing/find-announcement";
import { routes } from "@/lib/routes";

const confirmed = z.object({ message: z.uuid(), version: z.string() });

/** Deletes a draft, or takes a message that was sent out of every family's sight. */
export const withdrawMessage = formAction(
  requireStaff,
  confirmed,
  async ({ message: id, version }, staff) => {
    const message = await findAnnouncement(staff.reach, id);
    if (!message) notFound();
    if (message.state === "draft") {
      const { outcome } = await discardDraft(staff, { id, version });
      redirect(
        outcome === "discarded"
          ? routes.announcements({ fait: "supprime" })
          : routes.announcement(id, { fait: "perime" }),
      );
    }
    const { outcome } = await withdraw(staff, id);
    redirect(routes.announcement(id, { fait: outcome === "withdrawn" ? "retire" : "trop-tard" }));
  },
);
