"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireViewer } from "@/lib/auth/guards";
import { formAction } from "@/lib/forms/form-action";
import { findPupil } from "@/lib/people/pupils";
import { openMessage } from "@/lib/publishing/dashboard/open-message";
import { addReply } from "@/lib/publishing/replies/add-reply";
import { replyFields } from "@/lib/publishing/replies/reply";
import { routes } from "@/lib/routes";

const place = { child: z.uuid(), message: z.uuid() };

/** Words to the secretariat under a message, about the child that the form names. */
export const writeToSecretariat = formAction(
  requireViewer,
  replyFields.extend(place),
  async ({ child, message: id, texte: body, cle: key }, viewer, t) => {
    const found = await findPupil(viewer, child);
    const message = found && (await openMessage(viewer.userId, found.pupil, id));
    if (!message) notFound();
    const reply = { recipientId: message.recipientId, body, key };
    const added = await addReply({ side: "family", viewer }, reply);
    if (added.outcome === "absent") notFound();
    if (added.outcome === "too-many") return { message: t("family.announcements.thread.tooMany") };
    redirect(routes.childMessage(child, id, { fait: added.outcome === "added" ? "ecrit" : "muet" }));
  },
);
