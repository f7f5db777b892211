"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/lib/auth/guards";
import { type AskedRollOver, askForCommit, askForUndo } from "@/lib/enrolment/roll-over/ask-for-roll-over";
import { saveDecisions } from "@/lib/enrolment/roll-over/save-decisions";
import { type SavedAnswers, saveTable } from "@/lib/enrolment/roll-over/save-table";
import { ticked } from "@/lib/forms/fields";
import { formAction } from "@/lib/forms/form-action";
import { refuseField } from "@/lib/forms/form-state";
import { graveAction } from "@/lib/forms/grave-action";
import { routes } from "@/lib/routes";
import { classAnswers, pupilAnswers, pupilsWithoutClass } from "./read-answers";

const sheet = z.object({ promotion: z.uuid() }).catchall(z.string());

/** Back to the draft, with what was kept of somebody else's answers; a foreign draft is not there. */
function leave(promotion: string, saved: SavedAnswers, query: { classe?: string } = {}): never {
  if (saved.outcome === "unknown") notFound();
  if (saved.outcome !== "saved") redirect(routes.promotion(promotion, { fait: "trop-tard" }));
  const conflits = saved.conflicts.length > 0 ? saved.conflicts.join("\n") : undefined;
  redirect(routes.promotion(promotion, { ...query, fait: "enregistre", conflits }));
}

/** Keeps what each class becomes, as far as it was changed on the screen. */
export const saveClasses = formAction(requireStaff, sheet, async (entries, { reach }) => {
  const { promotion } = entries;
  leave(promotion, await saveTable(reach, promotion, classAnswers(entries)));
});

/** Keeps who does not follow their class. */
export const savePupils = formAction(requireStaff, sheet, async (entries, { reach }, t) => {
  const { promotion, classe } = entries;
  const missing = pupilsWithoutClass(entries);
  if (missing.length > 0)
    return {
      fields: Object.fromEntries(missing.map((id) => [`class-${id}`, t("staff.year.single.needsClass")])),
    };
  leave(promotion, await saveDecisions(reach, promotion, pupilAnswers(entries)), { classe });
});

function follow(promotion: string, asked: AskedRollOver): never {
  if (asked.outcome === "unknown") notFound();
  if (asked.outcome !== "asked") redirect(routes.promotion(promotion, { fait: "trop-tard" }));
  redirect(
    routes.promotion(promotion, { travail: asked.jobId, fait: asked.joined ? "deja-demande" : undefined }),
  );
}

const commit = z.object({
  promotion: z.uuid(),
  stamp: z.string().max(64),
  /** « yes » when the year still runs. */
  ahead: z.string().optional(),
  early: ticked,
});

/** Asks for the passage as it was looked at. */
export const commitYear = graveAction(
  requireStaff,
  commit,
  async ({ promotion, stamp, ahead, early }, viewer, t) => {
    if (ahead === "yes" && !early) return refuseField("early", t("staff.year.preview.earlyMissing"));
    follow(promotion, await askForCommit(viewer, promotion, stamp));
  },
);

/** Asks for everybody to be put back. */
export const undoYear = graveAction(requireStaff, z.object({ promotion: z.uuid() }), async (asked, viewer) =>
  follow(asked.promotion, await askForUndo(viewer, asked.promotion)),
);
