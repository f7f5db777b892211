"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/lib/auth/guards";
import { graveAction } from "@/lib/forms/grave-action";
import { remindReaders } from "@/lib/publishing/readers/remind-readers";
import { routes } from "@/lib/routes";

const order = z.object({ message: z.uuid(), classe: z.string().max(100).optional() });

/** « Rappeler »: writes again to who has not reacted, of a class or of all. */
export const remind = graveAction(requireStaff, order, async ({ message, classe }, viewer, t) => {
  const reminded = await remindReaders(viewer, { announcementId: message, classId: classe });
  if (reminded.outcome === "absent") notFound();
  if (reminded.outcome === "nobody") return { message: t("staff.readers.remind.nobody") };
  redirect(routes.announcementReaders(message, { classe, fait: "rappel", nombre: String(reminded.people) }));
});
