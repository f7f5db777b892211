"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/lib/auth/guards";
import { buttonAction, formAction } from "@/lib/forms/form-action";
import { cancelEvent, changeEvent } from "@/lib/publishing/agenda/writing/change-event";
import { routes } from "@/lib/routes";
import { eventFields } from "../event-schema";
import { readEvent } from "../read-event";

const fields = z.object({ event: z.uuid(), version: z.string().max(64), ...eventFields });

/** Writes an event over, unless a colleague did so since the form was opened. */
export const saveEvent = formAction(requireStaff, fields, async ({ event, version, ...typed }, staff, t) => {
  const read = readEvent(typed, t);
  if ("refusal" in read) return read.refusal;
  const { outcome } = await changeEvent(staff, { id: event, version, fields: read.value });
  if (outcome === "absent") notFound();
  if (outcome === "stale") return { message: t("staff.agenda.stale") };
  redirect(routes.staffEvent(event, { fait: outcome === "changed" ? "modifie" : "inchange" }));
});

/** Cancels an event; families see it crossed out, and their calendars are told. */
export const cancelOneEvent = buttonAction(
  requireStaff,
  z.object({ event: z.uuid() }),
  async ({ event }, staff) => {
    if ((await cancelEvent(staff, event)).outcome === "absent") notFound();
    redirect(routes.staffEvent(event, { fait: "annule" }));
  },
);
