"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/lib/auth/guards";
import { graveAction } from "@/lib/forms/grave-action";
import { choosePrintingSchool } from "@/lib/letters/choose-printing-school";
import { choiceOf, letterQuery } from "@/lib/letters/letter-choice";
import { printLetters } from "@/lib/letters/print-letters";
import { routes } from "@/lib/routes";

const order = letterQuery.extend({ cle: z.string().max(100) });

/** Prints what the address chose: the codes are issued here, once, and the PDF is opened from the next page. */
export const orderLetters = graveAction(requireStaff, order, async ({ cle, ...query }, viewer, t) => {
  const school = await choosePrintingSchool(viewer.reach, query);
  if (!school) notFound();
  const choice = choiceOf(query);
  const printed = await printLetters({ schoolId: school.id, actorId: viewer.userId, choice, key: cle });
  if (printed.outcome === "nothing") return { message: t("staff.letters.refused.nothing") };
  if (printed.outcome === "too-many")
    return { message: t("staff.letters.refused.tooMany", { most: printed.most }) };
  const fait = printed.outcome === "printed" ? "imprime" : "deja";
  redirect(routes.letterRun(printed.runId, { fait }));
});
