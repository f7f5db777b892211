"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/lib/auth/guards";
import { manyIds } from "@/lib/forms/fields";
import { buttonAction } from "@/lib/forms/form-action";
import { markGiven } from "@/lib/publishing/paper/mark-given";
import { routes } from "@/lib/routes";

const pressed = z.object({ liasse: z.uuid(), enveloppes: manyIds, remis: z.enum(["oui", "non"]) });

/** Ticks one envelope, or all of a class, as handed over; or takes a tick back. */
export const giveEnvelopes = buttonAction(requireStaff, pressed, async (sent, viewer) => {
  const { liasse: runId, enveloppes: envelopeIds, remis } = sent;
  const given = remis === "oui";
  const changed = await markGiven(viewer, { runId, envelopeIds, given });
  if (changed === undefined) notFound();
  const done = given ? { fait: "remis", nombre: String(changed) } : { fait: "pas-remis" };
  redirect(routes.paperRun(runId, changed === 0 ? { fait: "rien" } : done));
});
