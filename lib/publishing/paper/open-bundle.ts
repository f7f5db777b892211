import { recordAuditEvent } from "../../audit/record-audit-event";
import { db } from "../../db/client";
import { env } from "../../env";
import { translator } from "../../i18n/translator";
import { findPrintingSchool } from "../../letters/printing-school";
import { routes } from "../../routes";
import type { Bundle } from "./bundle";
import { composeBundle } from "./compose-bundle";
import { findPrintedMessages } from "./find-printed-messages";
import { listEnvelopes } from "./list-envelopes";
import type { PaperRun } from "./paper-runs";

/**
 * All that goes on the paper of a bundle that was found through a reach, as it is today: without what was withdrawn
 * since and whom may not read any more. Noted in the journal each time; `empty` when nothing is left.
 */
export async function openBundle(run: PaperRun, actorId: string): Promise<Bundle | "empty"> {
  const envelopes = await listEnvelopes(run);
  if (envelopes.length === 0) return "empty";
  const ids = envelopes.flatMap(({ sheets }) => sheets.map(({ announcementId }) => announcementId));
  const [school, messages] = await Promise.all([
    findPrintingSchool(run.schoolId),
    findPrintedMessages([...new Set(ids)]),
  ]);
  await recordOpened(run, actorId, envelopes.length);
  return composeBundle(translator("fr"), {
    ...{ preparedAt: run.createdAt, school, envelopes, messages },
    noteAt: (announcementId, recipientId) =>
      new URL(routes.announcementThread(announcementId, recipientId), env().PUBLIC_URL).href,
  });
}

const recordOpened = ({ id, schoolId }: PaperRun, actorId: string, people: number): Promise<void> =>
  db.transaction((tx) =>
    recordAuditEvent(tx, { action: "paper.opened", actorId, schoolId, details: { run: id, people } }),
  );
