"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/lib/auth/guards";
import { buttonAction, formAction } from "@/lib/forms/form-action";
import { findReader } from "@/lib/publishing/readers/find-reader";
import { recordAnswer } from "@/lib/publishing/readers/record-answer";
import { addReply } from "@/lib/publishing/replies/add-reply";
import { markThreadSeen } from "@/lib/publishing/replies/mark-thread-seen";
import { replyFields } from "@/lib/publishing/replies/reply";
import { routes } from "@/lib/routes";

/** The thread that the form stands in. */
const place = { message: z.uuid(), lecteur: z.uuid() };

/** Writes to one reader, in the secretariat's name. */
export const replyToReader = formAction(requireStaff, replyFields.extend(place), async (sent, viewer) => {
  const { message, lecteur: recipientId, texte: body, cle: key } = sent;
  const added = await addReply({ side: "staff", staff: viewer }, { recipientId, body, key });
  if (added.outcome !== "added") notFound();
  redirect(routes.announcementThread(message, recipientId, { fait: "repondu" }));
});

/** « Rien à répondre, c’est vu ». */
export const seeReplies = buttonAction(
  requireStaff,
  z.object(place),
  async ({ message, lecteur }, viewer) => {
    if (!(await findReader(viewer.reach, message, lecteur))) notFound();
    await markThreadSeen("staff", lecteur);
    redirect(routes.announcementThread(message, lecteur, { fait: "vu" }));
  },
);

const noted = z.object({ ...place, reponse: z.string().max(200).optional() });
const told = { recorded: "note", answered: "deja", impossible: "rien", refused: "droit" } as const;

/** An answer that came on paper or by telephone. */
export const noteAnswer = buttonAction(requireStaff, noted, async (sent, viewer) => {
  const { message, lecteur: recipientId, reponse: answer = "" } = sent;
  const { outcome } = await recordAnswer(viewer, { recipientId, answer });
  if (outcome === "absent") notFound();
  redirect(routes.announcementThread(message, recipientId, { fait: told[outcome] }));
});
