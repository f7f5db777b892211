"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/lib/auth/guards";
import { acceptAll, answerDoubt } from "@/lib/enrolment/answer-doubts";
import { askForPreview, readOtherwise } from "@/lib/enrolment/ask-for-preview";
import { confirmImport } from "@/lib/enrolment/confirm-import";
import { typedAnswer } from "@/lib/enrolment/decisions";
import { discardImport } from "@/lib/enrolment/discard-import";
import { settleDoubt } from "@/lib/enrolment/open-doubts";
import { settingsFromForm } from "@/lib/enrolment/settings-from-form";
import { undoImport } from "@/lib/enrolment/undo-import";
import { buttonAction } from "@/lib/forms/form-action";
import { graveAction } from "@/lib/forms/grave-action";
import { routes } from "@/lib/routes";
import { placeInRows } from "./place-in-rows";

const ofImport = z.object({ import: z.uuid() });

/** « Relire le fichier », as somebody says it is to be read. */
export const readAgain = buttonAction(
  requireStaff,
  z.object({ import: z.uuid() }).catchall(z.string()),
  async ({ import: importId, ...fields }, viewer) => {
    const asked = await readOtherwise(importId, settingsFromForm(fields), viewer);
    if (!asked) notFound();
    redirect(routes.importReading(importId));
  },
);

/** « Oui, voir ce que cela change ». */
export const showConsequences = buttonAction(requireStaff, ofImport, async ({ import: importId }, viewer) => {
  const asked = await askForPreview(importId, viewer);
  if (!asked) notFound();
  redirect(routes.import(importId));
});

/** One answer to one question about one person. */
export const answer = buttonAction(
  requireStaff,
  ofImport.extend({
    key: z.string().max(100),
    answer: z.string().max(20),
    typed: z.string().max(300).default(""),
    place: z.string().max(1_000).default(""),
  }),
  async ({ import: importId, key, answer: choice, typed, place }, viewer) => {
    const back = placeInRows(place);
    if (choice === "typed" && typed.trim() === "") redirect(back(importId, { fait: "vide" }));
    const given = choice === "typed" ? typedAnswer(typed) : choice;
    const answered = await answerDoubt(importId, { key, answer: given }, viewer);
    if (!answered || answered.outcome === "strange") notFound();
    redirect(back(importId, { fait: answered.outcome === "over" ? "trop-tard" : "reponse" }));
  },
);

/** « … pour ces 23 lignes »: one answer to every open question of one kind that offers it first. */
export const answerAll = buttonAction(
  requireStaff,
  ofImport.extend({
    code: z.string().max(40),
    choice: z.string().max(20),
    place: z.string().max(1_000).default(""),
  }),
  async ({ import: importId, code, choice, place }, viewer) => {
    const answered = await acceptAll(importId, { code, choice }, viewer);
    if (!answered) notFound();
    const done = answered.outcome === "answered" ? String(answered.answers) : undefined;
    redirect(placeInRows(place)(importId, { fait: done ? "reponses" : "trop-tard", combien: done }));
  },
);

/** « Confirmer »: has the preview that was seen written. */
export const confirm = graveAction(
  requireStaff,
  ofImport.extend({ preview: z.string().max(100) }),
  async ({ import: importId, preview }, viewer, t) => {
    const asked = await confirmImport(importId, preview, viewer);
    if (!asked) notFound();
    if ("jobId" in asked)
      redirect(
        routes.import(importId, {
          travail: asked.jobId,
          ...(asked.outcome === "joined" && { fait: "ensemble" }),
        }),
      );
    return { message: t(`staff.import.committing.${asked.outcome}`) };
  },
);

/** « Annuler l’import ». */
export const undo = graveAction(requireStaff, ofImport, async ({ import: importId }, viewer, t) => {
  const asked = await undoImport(importId, viewer);
  if (!asked) notFound();
  if ("jobId" in asked) redirect(routes.import(importId, { travail: asked.jobId }));
  return { message: t(asked.outcome === "busy" ? "staff.import.committing.busy" : "staff.import.undo.over") };
});

/** « Abandonner cet import ». */
export const discard = buttonAction(requireStaff, ofImport, async ({ import: importId }, viewer) => {
  const given = await discardImport(importId, viewer);
  if (!given) notFound();
  redirect(given.over ? routes.import(importId, { fait: "trop-tard" }) : routes.imports({ fait: "abandon" }));
});

/** « C’est vu »: a doubtful row of a written import needs nobody any more. */
export const settle = buttonAction(requireStaff, z.object({ row: z.uuid() }), async ({ row }, viewer) => {
  const importId = await settleDoubt(row, viewer);
  if (!importId) notFound();
  redirect(routes.import(importId, { onglet: "douteux", fait: "vu" }));
});
