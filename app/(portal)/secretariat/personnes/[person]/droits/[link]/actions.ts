"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/lib/auth/guards";
import { optionalText, ticked } from "@/lib/forms/fields";
import { refuseField } from "@/lib/forms/form-state";
import { graveAction } from "@/lib/forms/grave-action";
import { changeGuardianship } from "@/lib/people/rights/change-guardianship";
import { routes } from "@/lib/routes";
import { isoDay } from "../../../../person-fields";
import { tellWidening } from "./tell-widening";

const rights = z.object({
  person: z.uuid(),
  link: z.uuid(),
  version: z.string().max(64),
  mayRead: ticked,
  mayAcknowledge: ticked,
  mayWrite: ticked,
  maySeeInvoices: ticked,
  relation: optionalText(40),
  until: isoDay,
  motive: optionalText(500),
  documentReference: optionalText(200),
  acceptsWidening: ticked,
  intent: z.string().optional(),
});

/** Changes what one adult may do for one child, or ends the link now. Widening is asked back in words. */
export const saveRights = graveAction(requireStaff, rights, async (form, staff, t) => {
  const { person, link: linkId, version, relation, motive, documentReference, acceptsWidening } = form;
  const { mayRead, mayAcknowledge, mayWrite, maySeeInvoices } = form;
  const changed = await changeGuardianship(staff, {
    ...{ linkId, version, relation, motive, documentReference, acceptsWidening },
    rights: { mayRead, mayAcknowledge, mayWrite, maySeeInvoices },
    until: form.intent === "end" ? "now" : form.until,
  });
  if (changed.outcome === "absent") notFound();
  if (changed.outcome === "own") return { message: t("staff.people.own") };
  if (changed.outcome === "stale") return { message: t("staff.people.stale") };
  if (changed.outcome === "motive-missing") return refuseField("motive", t("staff.people.missing.motive"));
  if (changed.outcome === "to-confirm")
    return refuseField("acceptsWidening", tellWidening(changed.widenings, t));
  redirect(routes.staffPerson(person, { fait: "droits" }));
});
