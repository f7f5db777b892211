import { eq, sql } from "drizzle-orm";
import { guardianships } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { now } from "../../clock";
import { db, type Transaction } from "../../db/client";
import { addLateReaders } from "../../publishing/sending/late-readers";
import type { ActingStaff } from "../acting-staff";
import { findGuardianship, type Guardianship } from "./find-guardianship";
import {
  type GuardianRights,
  isLimited,
  type LinkTerms,
  type Widening,
  wideningsOf,
} from "./guardianship-rights";

/** What the form of one link says. */
export interface GuardianshipChange {
  linkId: string;
  /** The version that the form was drawn with. */
  version: string;
  rights: GuardianRights;
  relation: string | null;
  motive: string | null;
  documentReference: string | null;
  /** The last day on which the link counts, `now` to end it at once, null for no end. */
  until: string | null;
  /** What the person was told they widen, and accepted. */
  acceptsWidening: boolean;
}

export type GuardianshipChanged =
  | { outcome: "changed" | "unchanged"; link: Guardianship }
  /** Unknown, or of a school out of reach. */
  | { outcome: "absent" }
  /** Nobody decides about their own rights. */
  | { outcome: "own" }
  /** Somebody changed it since the form was drawn. */
  | { outcome: "stale" }
  | { outcome: "motive-missing" }
  | { outcome: "to-confirm"; widenings: Widening[] };

/**
 * Changes what one adult may do for one child, from their next request on. Limiting needs a motive; giving more than
 * before needs to be confirmed; the journal keeps both states and no names.
 */
export const changeGuardianship = (
  staff: ActingStaff,
  change: GuardianshipChange,
): Promise<GuardianshipChanged> =>
  db.transaction(async (tx) => {
    await tx
      .select({ id: guardianships.id })
      .from(guardianships)
      .where(eq(guardianships.id, change.linkId))
      .for("update");
    const link = await findGuardianship(tx, staff.reach, change.linkId);
    if (!link) return { outcome: "absent" };
    if (link.guardianId === staff.userId) return { outcome: "own" };
    if (link.version !== change.version) return { outcome: "stale" };
    const terms: LinkTerms = { ...change.rights, endsAt: await endOf(tx, link, change.until) };
    if (isLimited(terms) && !change.motive) return { outcome: "motive-missing" };
    const widenings = wideningsOf(link, terms, now());
    if (widenings.length > 0 && !change.acceptsWidening) return { outcome: "to-confirm", widenings };
    return write(tx, staff, link, { ...change, terms });
  });

/** A day that was not touched keeps its moment: a link ended at ten o’clock stays so. */
async function endOf(tx: Transaction, link: Guardianship, until: string | null): Promise<Date | null> {
  if (until === null) return null;
  if (until === "now") return link.isCurrent ? now() : link.endsAt;
  if (until === link.lastDay) return link.endsAt;
  const [row] = await tx.execute<{ end: string }>(
    sql`select to_char((${until}::date + 1)::timestamp at time zone 'Europe/Brussels' at time zone 'UTC',
      'YYYY-MM-DD"T"HH24:MI:SS"Z"') as end`,
  );
  return new Date(row?.end ?? "");
}

async function write(
  tx: Transaction,
  staff: ActingStaff,
  link: Guardianship,
  { terms, relation, motive, documentReference }: GuardianshipChange & { terms: LinkTerms },
): Promise<GuardianshipChanged> {
  await tx
    .update(guardianships)
    .set({ ...terms, relation, motive, documentReference })
    .where(eq(guardianships.id, link.id));
  await addLateReaders(tx, [link.id]);
  const changed = await findGuardianship(tx, staff.reach, link.id);
  if (!changed || changed.version === link.version) return { outcome: "unchanged", link };
  await recordAuditEvent(tx, {
    action: "guardianship.changed",
    actorId: staff.userId,
    subjectId: link.guardianId,
    schoolId: link.schoolId,
    details: { guardianshipId: link.id, studentId: link.studentId, old: told(link), new: told(changed) },
  });
  return { outcome: "changed", link: changed };
}

/** What the journal keeps of a link: no word that a person wrote. */
const told = ({
  mayRead,
  mayAcknowledge,
  mayWrite,
  maySeeInvoices,
  endsAt,
  motive,
  documentReference,
}: Guardianship) => ({
  mayRead,
  mayAcknowledge,
  mayWrite,
  maySeeInvoices,
  endsAt,
  hasMotive: motive !== null,
  hasDocument: documentReference !== null,
});
