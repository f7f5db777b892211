"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/lib/auth/guards";
import { reachFor } from "@/lib/auth/policy";
import { ticked } from "@/lib/forms/fields";
import { refuseField } from "@/lib/forms/form-state";
import { graveAction } from "@/lib/forms/grave-action";
import { mergeAccounts } from "@/lib/people/merging/merge-accounts";
import { undoMerge } from "@/lib/people/merging/undo-merge";
import { routes } from "@/lib/routes";

const which = z.enum(["one", "other"]);
const form = z.object({
  one: z.uuid(),
  other: z.uuid(),
  username: which,
  email: which,
  phone: which,
  acceptsKin: ticked,
});

/** Joins two accounts; the one whose username stays is kept. */
export const merge = graveAction(
  requireStaff,
  form,
  async ({ one, other, username, email, phone, acceptsKin }, viewer, t) => {
    const [keptId, mergedId] = username === "one" ? [one, other] : [other, one];
    const sideOf = (choice: "one" | "other") => (choice === username ? "kept" : "merged");
    const merged = await mergeAccounts(
      { ...viewer, administers: reachFor(viewer.staff, "staff.manage") },
      { keptId, mergedId, choices: { email: sideOf(email), phone: sideOf(phone) }, acceptsKin },
    );
    if (merged.outcome === "absent") notFound();
    if (merged.outcome === "kin") return refuseField("acceptsKin", t("staff.people.merge.kin"));
    if (merged.outcome === "refused") return { message: t(`staff.people.merge.refused.${merged.reason}`) };
    redirect(routes.staffPerson(keptId, { fait: "fusion" }));
  },
);

/** Takes a merge back, and tells what had to be left as it is. */
export const takeBack = graveAction(requireStaff, z.object({ merge: z.uuid() }), async (asked, viewer, t) => {
  const undone = await undoMerge(
    { ...viewer, administers: reachFor(viewer.staff, "staff.manage") },
    asked.merge,
  );
  if (undone.outcome === "absent") notFound();
  if (undone.outcome === "refused") return { message: t("staff.people.merge.refused.staff") };
  redirect(routes.staffPerson(undone.keptId, { fait: "defusion", laisse: undone.leftAlone }));
});
