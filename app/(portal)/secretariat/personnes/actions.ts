"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { giveDeskCode } from "@/lib/access/desk/give-desk-code";
import { liftSignInWait } from "@/lib/access/desk/lift-sign-in-wait";
import { sendAccessLink } from "@/lib/access/desk/send-access-link";
import { requireStaff } from "@/lib/auth/guards";
import { buttonAction } from "@/lib/forms/form-action";
import { routes } from "@/lib/routes";

const aPerson = z.object({ person: z.uuid() });

const told = {
  sent: "lien",
  "just-sent": "lien-deja",
  "no-address": "sans-adresse",
  lifted: "attente",
  "no-wait": "sans-attente",
  staff: "personnel",
  suspended: "compte-suspendu",
} as const;

/** « Envoyer un nouveau lien », « Envoyer l’invitation » */
export const sendLink = buttonAction(requireStaff, aPerson, async ({ person }, viewer) => {
  const { outcome } = await sendAccessLink(viewer, person);
  if (outcome === "absent") notFound();
  redirect(routes.staffPerson(person, { fait: told[outcome] }));
});

/** « Donner un code maintenant »: the code is on a page of its own, which alone can show it. */
export const giveCode = buttonAction(requireStaff, aPerson, async ({ person }, viewer) => {
  const given = await giveDeskCode(viewer, person);
  if (given.outcome === "absent") notFound();
  if (given.outcome === "given") redirect(routes.staffDeskCode(person, given.accessTokenId));
  redirect(routes.staffPerson(person, { fait: told[given.outcome] }));
});

/** « Lever l’attente » */
export const liftWait = buttonAction(requireStaff, aPerson, async ({ person }, viewer) => {
  const { outcome } = await liftSignInWait(viewer, person);
  if (outcome === "absent") notFound();
  redirect(routes.staffPerson(person, { fait: told[outcome] }));
});
