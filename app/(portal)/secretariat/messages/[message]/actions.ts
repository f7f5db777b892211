"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/lib/auth/guards";
import { buttonAction } from "@/lib/forms/form-action";
import { graveAction } from "@/lib/forms/grave-action";
import { retrySending } from "@/lib/publishing/sending/retry-sending";
import { sendAnnouncements } from "@/lib/publishing/sending/send-announcements";
import { takeBack } from "@/lib/publishing/sending/take-back";
import { findAnnouncement } from "@/lib/publishing/writing/find-announcement";
import { routes } from "@/lib/routes";
import { sendSchema } from "./send-schema";

/** Puts the drafts of one act on their way, now or later. How many people they reach makes no difference here. */
export const send = graveAction(requireStaff, sendSchema, async ({ message, drafts, sendAt }, staff) => {
  if (!(await findAnnouncement(staff.reach, message))) notFound();
  const { outcome } = await sendAnnouncements(staff, drafts, sendAt);
  if (outcome === "stale") redirect(routes.announcement(message, { fait: "perime" }));
  redirect(routes.announcement(message, { fait: sendAt ? "prevu" : "envoye" }));
});

const one = z.object({ message: z.uuid() });

/** Makes a draft again of a message that has not left. */
export const takeBackMessage = buttonAction(requireStaff, one, async ({ message }, staff) => {
  if (!(await findAnnouncement(staff.reach, message))) notFound();
  const { outcome } = await takeBack(staff, message);
  redirect(routes.announcement(message, { fait: outcome === "too-late" ? "trop-tard" : "repris" }));
});

/** Tries a delivery that failed once more. */
export const sendAgain = buttonAction(requireStaff, one, async ({ message }, staff) => {
  if (!(await findAnnouncement(staff.reach, message))) notFound();
  await retrySending(staff, message);
  redirect(routes.announcement(message));
});
