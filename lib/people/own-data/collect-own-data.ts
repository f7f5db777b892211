import { listSessionsOf } from "../../auth/list-sessions";
import type { Viewer } from "../../auth/viewer";
import { now } from "../../clock";
import { isoDay } from "../../i18n/formats";
import { addDays } from "../../publishing/agenda/days";
import { listAgenda } from "../../publishing/agenda/list-agenda";
import { listDocumentsOf } from "../../publishing/documents/visible-documents";
import { listPupilsOf, type Pupil } from "../pupils";
import { collectAccount, collectLinks, collectSchooling } from "./collect-account";
import { collectMessages } from "./collect-messages";
import { collectActs, collectMails, collectRequests, collectSignIns } from "./collect-traces";

/**
 * All that is held of one person and of the children whom they may read about today: what they see anyway, and what
 * is kept behind it. Never another household's data, nor, for a pupil, their guardians'; no secret, no hash.
 */
export async function collectOwnData(viewer: Viewer) {
  const { userId } = viewer;
  const pupils = await listPupilsOf(viewer);
  const [account, links, schoolings, messages] = await Promise.all([
    collectAccount(userId),
    collectLinks(userId),
    Promise.all(pupils.map(collectSchooling)),
    collectMessages(userId, pupils),
  ]);
  const [documents, events] = await Promise.all([collectDocuments(viewer, pupils), collectEvents(pupils)]);
  const [mails, devices, signIns, requests, acts] = await Promise.all([
    collectMails(userId),
    listSessionsOf(userId),
    collectSignIns(userId),
    collectRequests(userId),
    collectActs(userId),
  ]);
  return {
    ...{ writtenAt: now(), account, links, schoolings, messages, documents, events },
    ...{ mails, devices: devices.map(({ id: _, ...device }) => device), signIns, requests, acts },
  };
}

export type OwnData = Awaited<ReturnType<typeof collectOwnData>>;

/** The files that each pupil's page offers; they are downloaded there. */
async function collectDocuments(viewer: Viewer, pupils: readonly Pupil[]) {
  const lists = await Promise.all(pupils.map((pupil) => listDocumentsOf(viewer, pupil)));
  return lists.flatMap((list, index) =>
    list.map(({ name, title, at, size }) => ({
      about: pupils[index]?.firstName ?? "",
      name,
      title,
      at,
      size,
    })),
  );
}

const daysAround = 366;

/** The year behind and the year to come. */
async function collectEvents(pupils: readonly Pupil[]) {
  const today = isoDay(now());
  const [from, to] = [addDays(today, -daysAround), addDays(today, daysAround)];
  const lists = await Promise.all(pupils.map((pupil) => listAgenda(pupil, from, to)));
  return lists.flatMap((list, index) =>
    list.flatMap((entry) =>
      entry.kind === "event" ? [{ about: pupils[index]?.firstName ?? "", ...entry }] : [],
    ),
  );
}
