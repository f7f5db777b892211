"use server";

import { notFound, redirect } from "next/navigation";
import { requireStaff } from "@/lib/auth/guards";
import { formAction } from "@/lib/forms/form-action";
import { chooseAudiences } from "@/lib/publishing/writing/choose-audiences";
import { writeDrafts } from "@/lib/publishing/writing/write-drafts";
import { routes } from "@/lib/routes";
import { messageSchema } from "../message-schema";
import { refuseAudience } from "../refuse-audience";

/** Keeps a new message as a draft, one a school; « Aperçu » keeps nothing and shows the form again. */
export const writeMessage = formAction(requireStaff, messageSchema, async (message, staff, t) => {
  if (message.act === "apercu") return {};
  const chosen = await chooseAudiences(staff.reach, message.ticked);
  if (chosen.outcome === "absent") notFound();
  if (chosen.outcome !== "chosen") return refuseAudience(chosen, t);
  const { key, content } = message;
  const [first = ""] = await writeDrafts(staff, { key, content, audiences: chosen.audiences });
  redirect(routes.announcement(first, { fait: "brouillon" }));
});
