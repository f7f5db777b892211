"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireRecentProof, requireStaff } from "@/lib/auth/guards";
import { buttonAction } from "@/lib/forms/form-action";
import { cancelMail } from "@/lib/mail/outbox-view/cancel-mail";
import { readOutboxRequest } from "@/lib/mail/outbox-view/outbox-filters";
import { retryMail, retryMails } from "@/lib/mail/outbox-view/retry-mails";
import { routes } from "@/lib/routes";

const oneMail = z.object({ mail: z.uuid() });

/** « Relancer les courriels abandonnés »: all that the filters show, of every page. */
export const retryAllMails = buttonAction(
  requireStaff,
  z.record(z.string(), z.string()),
  async (sent, viewer) => {
    const { filters } = readOutboxRequest(sent);
    await requireRecentProof(viewer, routes.staffMails(filters));
    const nombre = String(await retryMails(viewer, filters));
    redirect(routes.staffMails({ ...filters, etat: undefined, fait: "relance", nombre }));
  },
);

/** « Relancer ce courriel » */
export const retryOneMail = buttonAction(requireStaff, oneMail, async ({ mail }, viewer) => {
  const outcome = await retryMail(viewer, mail);
  if (outcome === "unknown") notFound();
  redirect(
    routes.staffMail(mail, outcome === "retried" ? { fait: "relance", nombre: "1" } : { fait: "perime" }),
  );
});

/** « Annuler ce courriel » */
export const cancelOneMail = buttonAction(requireStaff, oneMail, async ({ mail }, viewer) => {
  const outcome = await cancelMail(viewer, mail);
  if (outcome === "unknown") notFound();
  redirect(routes.staffMail(mail, { fait: outcome === "cancelled" ? "annule" : "parti" }));
});
