"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/lib/auth/guards";
import { buttonAction } from "@/lib/forms/form-action";
import { routes } from "@/lib/routes";
import { type WrittenToOne, writeToOne } from "@/lib/today/write-to-one";

const onePerson = z.object({ person: z.uuid(), school: z.uuid(), press: z.uuid() });

/** « Prolonger »: 14 more days for one person's link. */
export const extendLink = buttonAction(requireStaff, onePerson, async (sent, viewer) =>
  tell(await writeToOne(viewer, "extend", sent), "prolonge"),
);

/** « Renvoyer »: a new invitation for one person whose link died. */
export const sendAgain = buttonAction(requireStaff, onePerson, async (sent, viewer) =>
  tell(await writeToOne(viewer, "resend", sent), "renvoye"),
);

function tell(written: WrittenToOne, done: "prolonge" | "renvoye"): never {
  if (written === "unknown") notFound();
  redirect(routes.secretariat({ fait: written === "done" ? done : "inutile" }));
}
