"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireViewer } from "@/lib/auth/guards";
import { buttonAction } from "@/lib/forms/form-action";
import { findPupil } from "@/lib/people/pupils";
import { answerMessage } from "@/lib/publishing/dashboard/answer-message";
import { answerPlaces, wayBackFrom } from "./answer-places";

const answerFields = z.object({
  child: z.uuid(),
  message: z.uuid(),
  answer: z.string().min(1).max(200),
  from: z.enum(answerPlaces),
});

/** « Je confirme que j’ai bien lu », « Oui », « Non », or a choice: about the child that the form names. */
export const giveAnswer = buttonAction(
  requireViewer,
  answerFields,
  async ({ child, message, answer, from }, viewer) => {
    const found = await findPupil(viewer, child);
    if (!found) notFound();
    const given = await answerMessage(viewer.userId, found.pupil, { announcementId: message, answer });
    if (given.outcome === "absent") notFound();
    redirect(wayBackFrom(from, { child, message }, given.outcome));
  },
);
