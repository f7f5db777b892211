"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/lib/auth/guards";
import { formAction } from "@/lib/forms/form-action";
import { createEvent } from "@/lib/publishing/agenda/writing/change-event";
import { routes } from "@/lib/routes";
import { eventFields } from "../event-schema";
import { readEvent } from "../read-event";

const fields = z.object({ event: z.uuid(), school: z.uuid(), ...eventFields });

/** Puts an event in a school's agenda; its families see it at once. */
export const addEvent = formAction(requireStaff, fields, async ({ event, school, ...typed }, staff, t) => {
  const read = readEvent(typed, t);
  if ("refusal" in read) return read.refusal;
  const created = await createEvent(staff, { id: event, schoolId: school, fields: read.value });
  if (created.outcome === "absent") notFound();
  redirect(routes.staffEvent(event, { fait: "cree" }));
});
