"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/lib/auth/guards";
import { formAction } from "@/lib/forms/form-action";
import { changeDrafts } from "@/lib/publishing/writing/change-drafts";
import { chooseAudiences } from "@/lib/publishing/writing/choose-audiences";
import { findAnnouncement } from "@/lib/publishing/writing/find-announcement";
import { reviseAnnouncement } from "@/lib/publishing/writing/revise-announcement";
import { routes } from "@/lib/routes";
import { messageSchema, wordFields } from "../../message-schema";
import { refuseAudience } from "../../refuse-audience";

/** Writes the drafts of one act anew; « Aperçu » keeps nothing and shows the form again. */
export const changeDraft = formAction(requireStaff, messageSchema, async (message, staff, t) => {
  const id = message.drafts[0]?.id ?? "";
  if (!(await findAnnouncement(staff.reach, id))) notFound();
  if (message.act === "apercu") return {};
  const chosen = await chooseAudiences(staff.reach, message.ticked);
  if (chosen.outcome === "absent") notFound();
  if (chosen.outcome !== "chosen") return refuseAudience(chosen, t);
  const { drafts, content } = message;
  const { outcome } = await changeDrafts(staff, { drafts, content, audiences: chosen.audiences });
  if (outcome === "stale") return { message: t("staff.announcements.edit.stale") };
  redirect(routes.announcement(id, { fait: "brouillon" }));
});

const revision = z.object({ ...wordFields, message: z.uuid(), version: z.string() });

/** Publishes other words for a message that was sent. */
export const reviseMessage = formAction(requireStaff, revision, async (revised, staff, t) => {
  if (revised.acte === "apercu") return {};
  const { message: id, version, objet: subject, texte: body } = revised;
  const { outcome } = await reviseAnnouncement(staff, { id, version, subject, body });
  if (outcome === "absent") notFound();
  if (outcome === "stale") return { message: t("staff.announcements.edit.stale") };
  redirect(routes.announcement(id, { fait: outcome === "revised" ? "modifie" : "inchange" }));
});
