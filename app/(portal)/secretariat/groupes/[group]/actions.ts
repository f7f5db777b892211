"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/lib/auth/guards";
import { manyIds } from "@/lib/forms/fields";
import { buttonAction, formAction } from "@/lib/forms/form-action";
import { refuseField } from "@/lib/forms/form-state";
import { renameGroup as rename } from "@/lib/publishing/groups/change-group";
import { addMembers as add, removeMembers as remove } from "@/lib/publishing/groups/change-members";
import { findGroup } from "@/lib/publishing/groups/list-groups";
import { namePupils } from "@/lib/publishing/writing/name-pupils";
import { routes } from "@/lib/routes";
import { tellUnclear } from "../../messages/refuse-audience";
import { groupName } from "../group-name";

const newName = z.object({ groupe: z.uuid(), avant: z.string().max(200), nom: groupName });

/** Gives the group another name. */
export const renameGroup = formAction(requireStaff, newName, async ({ groupe, avant, nom }, staff, t) => {
  const { outcome } = await rename(staff, { groupId: groupe, before: avant, name: nom });
  if (outcome === "absent") notFound();
  if (outcome === "stale") return { message: t("staff.people.stale") };
  if (outcome === "known") return refuseField("nom", t("staff.groups.known"));
  redirect(routes.group(groupe, { fait: "renomme" }));
});

const newcomers = z.object({
  groupe: z.uuid(),
  eleves: z
    .string()
    .max(60_000)
    .default("")
    .transform((text) => text.split(/\r?\n/).slice(0, 2_000)),
  classe: z.union([z.uuid(), z.literal("")]).default(""),
});

/** Adds pupils by matricule or name, one a line, or a whole class. */
export const addMembers = formAction(
  requireStaff,
  newcomers,
  async ({ groupe, eleves, classe }, staff, t) => {
    const group = await findGroup(staff.reach, groupe);
    if (!group) notFound();
    const named = await namePupils([group.schoolId], eleves);
    if (named.unclear.length > 0 || named.tooMany) return refuseField("eleves", tellUnclear(named, t));
    if (named.pupils.length === 0 && !classe) return refuseField("eleves", t("staff.groups.nobody"));
    const studentIds = named.pupils.map(({ studentId }) => studentId);
    const added = await add(staff, groupe, { studentIds, classId: classe || null });
    redirect(routes.group(groupe, { fait: "ajout", n: String(added ?? 0) }));
  },
);

const leaving = z.object({ groupe: z.uuid(), lignes: manyIds });

/** Takes the pupils who were ticked out of the group. */
export const removeMembers = buttonAction(requireStaff, leaving, async ({ groupe, lignes }, staff) => {
  const removed = await remove(staff, groupe, lignes);
  if (removed === undefined) notFound();
  redirect(routes.group(groupe, { fait: "retrait", n: String(removed) }));
});
