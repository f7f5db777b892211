"use server";

import { notFound, redirect } from "next/navigation";
import { makeMailing } from "@/lib/access/invite-selection";
import { requireStaff } from "@/lib/auth/guards";
import { graveAction } from "@/lib/forms/grave-action";
import { resolveConnectionSelection } from "@/lib/people/connection-people";
import { findConnectionScope } from "@/lib/people/connection-scope";
import { routes } from "@/lib/routes";
import { mailingForm } from "./mailing-form";

/** Invites, writes again to or prolongs the links of everybody who was chosen, once. */
export const makeMailingOf = graveAction(requireStaff, mailingForm, async (pressed, viewer) => {
  const { envoi: id, acte: act, sendAt, tous, lignes, ...wishes } = pressed;
  const scope = await findConnectionScope(viewer.reach, wishes);
  if (!scope || scope === "no-school") notFound();
  const schoolId = scope.school.id;
  const filters = tous ? scope.request.filters : {};
  const userIds = tous ? await resolveConnectionSelection(schoolId, { all: true, filters }) : lignes;
  const made = await makeMailing({ id, act, schoolId, actorId: viewer.userId, userIds, filters, sendAt });
  redirect(routes.mailing(id, { fait: made.outcome === "made" ? act : "deja" }));
});
