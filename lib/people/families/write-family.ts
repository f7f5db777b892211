import { guardianships, students } from "@/drizzle/schema";
import { inviteUsers } from "../../access/invite-users";
import { recordAuditEvent } from "../../audit/record-audit-event";
import type { Transaction } from "../../db/client";
import type { ActingStaff } from "../acting-staff";
import { createUsers, type UsernameRefusal } from "../create-users";
import { findLikelyAdults } from "./find-lookalikes";
import type { NewAdult, NewFamily } from "./new-family";

/** The account of each person of the form: the pupil's, then the adults' in their order. */
type Accounts = readonly [string, ...string[]];

export type FamilyWritten =
  | { outcome: "written"; pupilId: string }
  | { outcome: "refused"; refusal: UsernameRefusal };

/**
 * Writes the pupil, the adults who have no account yet, the links and, when it is asked for, the invitations. A
 * refusal (`index`: 0 is the pupil, then the adults) has written nothing.
 */
export async function writeFamily(
  tx: Transaction,
  staff: ActingStaff,
  family: NewFamily,
  classId: string | null,
): Promise<FamilyWritten> {
  const known = [undefined, ...(await findAttached(tx, family.adults))];
  const newcomers = [family.pupil, ...family.adults].flatMap((person, index) =>
    known[index] ? [] : [{ person, index }],
  );
  const created = await createUsers(
    tx,
    newcomers.map(({ person }) => person),
  );
  if (created.outcome === "refused") return refusalOf(created.refusals, newcomers);
  const fresh = new Map(newcomers.map(({ index }, place) => [index, created.users[place]?.id]));
  const [pupilId = "", ...adultIds] = known.map((id, index) => id ?? fresh.get(index) ?? "");
  await enterPupil(tx, family, pupilId, classId);
  await tieAdults(tx, family, adultIds);
  if (family.invite) await inviteUsers(tx, [...new Set([pupilId, ...adultIds])]);
  await record(tx, staff, family, [pupilId, ...adultIds]);
  return { outcome: "written", pupilId };
}

/** Told by the place in the form, not among the newcomers. */
function refusalOf(refusals: UsernameRefusal[], newcomers: { index: number }[]): FamilyWritten {
  const [first] = refusals;
  if (!first) throw new Error("A refusal without a reason.");
  return { outcome: "refused", refusal: { ...first, index: newcomers[first.index]?.index ?? 0 } };
}

/** The accounts to attach, looked for again: the form names nobody's account. */
export async function findAttached(
  tx: Transaction,
  adults: readonly NewAdult[],
): Promise<(string | undefined)[]> {
  const attached: (string | undefined)[] = [];
  for (const adult of adults) {
    const [likely] = adult.decision === "attach" ? await findLikelyAdults(tx, adult) : [];
    attached.push(likely?.userId);
  }
  return attached;
}

async function enterPupil(
  tx: Transaction,
  { studentId: id, schoolId, pupil: { birthDate, matricule } }: NewFamily,
  userId: string,
  classId: string | null,
): Promise<void> {
  await tx.insert(students).values({ id, userId, schoolId, classId, birthDate, matricule });
}

/** Twice the same adult in one form is one link. */
async function tieAdults(
  tx: Transaction,
  { studentId, adults }: NewFamily,
  adultIds: readonly string[],
): Promise<void> {
  const links = adultIds.map((guardianId, index) => ({
    guardianId,
    studentId,
    relation: adults[index]?.relation ?? null,
  }));
  if (links.length > 0) await tx.insert(guardianships).values(links).onConflictDoNothing();
}

const record = (
  tx: Transaction,
  staff: ActingStaff,
  { schoolId, studentId, invite }: NewFamily,
  [subjectId, ...adultIds]: Accounts,
) =>
  recordAuditEvent(tx, {
    action: "family.created",
    actorId: staff.userId,
    subjectId,
    schoolId,
    details: { studentId, guardianIds: adultIds, invited: invite },
  });
