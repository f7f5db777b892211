import { and, isNull } from "drizzle-orm";
import { announcements } from "@/drizzle/schema";
import { anyOf } from "../../db/any-of";
import type { Transaction } from "../../db/client";
import type { ActingStaff } from "../../people/acting-staff";
import { withinReach } from "../../people/staff-reach";
import { draftVersion } from "./draft-version";

/** A draft as it was on the page where the button was pressed. */
export interface SeenDraft {
  id: string;
  version: string;
}

/**
 * The drafts that still are as they were seen, held in one order until the transaction ends. Undefined when a
 * colleague sent, changed or deleted one of them meanwhile, or when one is out of reach.
 */
export async function holdDrafts(tx: Transaction, { reach }: ActingStaff, drafts: readonly SeenDraft[]) {
  const rows = await tx
    .select({ id: announcements.id, schoolId: announcements.schoolId, version: draftVersion })
    .from(announcements)
    .where(
      and(
        anyOf(
          announcements.id,
          drafts.map(({ id }) => id),
        ),
        isNull(announcements.sendAt),
        isNull(announcements.withdrawnAt),
        withinReach(reach, announcements.schoolId),
      ),
    )
    .orderBy(announcements.id)
    .for("update");
  const held = rows.filter(({ id, version }) =>
    drafts.some((seen) => seen.id === id && seen.version === version),
  );
  return held.length > 0 && held.length === drafts.length ? held : undefined;
}
