import { readFile } from "node:fs/promises";
import {
  type DemonstrationMessage,
  demonstrationEvents,
  demonstrationMessages,
  demonstrationShelf,
} from "@/drizzle/demo/demonstration-messages";
import { now } from "../clock";
import { brusselsMoment } from "../i18n/brussels-time";
import { isoDay } from "../i18n/formats";
import type { ActingStaff } from "../people/acting-staff";
import { addDays, noonOf } from "../publishing/agenda/days";
import { createEvent } from "../publishing/agenda/writing/change-event";
import { wholeSchool } from "../publishing/audience";
import { attachFiles } from "../publishing/documents/attachments";
import type { TakenFile } from "../publishing/documents/keep-document";
import { publishDocument } from "../publishing/documents/shelf";
import { sendAnnouncements } from "../publishing/sending/send-announcements";
import { findAnnouncement } from "../publishing/writing/find-announcement";
import { writeDrafts } from "../publishing/writing/write-drafts";

interface Office {
  staff: ActingStaff;
  schoolId: string;
}

/**
 * Writes and sends the demonstration's messages, and fills its shelf and its agenda, as its secretary does: a first
 * look at a dashboard finds something to do. Done again after an interruption, it only finishes.
 */
export async function loadDemonstrationMessages(office: Office): Promise<void> {
  for (const message of demonstrationMessages) await send(office, message);
  await fillShelf(office);
  for (const event of demonstrationEvents) await plan(office, event);
}

async function send({ staff, schoolId }: Office, message: DemonstrationMessage): Promise<void> {
  const audience = message.years ? { ...wholeSchool, wholeSchool: false, years: message.years } : wholeSchool;
  const writing = { key: message.key, content: contentOf(message), audiences: [{ schoolId, audience }] };
  const [id = ""] = await writeDrafts(staff, writing);
  if (message.file) await attachFiles(staff, id, [await read(message.file)]);
  const draft = await findAnnouncement(staff.reach, id);
  if (draft && !draft.sendAt) await sendAnnouncements(staff, [draft], null);
}

const contentOf = ({ level, subject, body, ...asked }: DemonstrationMessage) => ({
  ...{ level, subject, body },
  answerKind: asked.answerKind ?? ("none" as const),
  choices: asked.choices ?? [],
  answerBy: asked.answerInDays === undefined ? null : dayIn(asked.answerInDays),
  allowsReplies: true,
  toGuardians: true,
  toStudents: asked.toStudents ?? false,
});

const dayIn = (days: number) => addDays(isoDay(now()), days);

/** The day itself, or the Monday after a weekend. */
const schoolDayFrom = (day: string) => addDays(day, [1, 0, 0, 0, 0, 0, 2][noonOf(day).getUTCDay()] ?? 0);

async function read({ path, name }: { path: string; name: string }): Promise<TakenFile> {
  const bytes = await readFile(new URL(`../../drizzle/demo/${path}`, import.meta.url));
  return { name, type: "application/pdf", bytes };
}

async function fillShelf({ staff, schoolId }: Office): Promise<void> {
  const { title, file } = demonstrationShelf;
  const everybody = { years: [], classIds: [], toGuardians: true, toStudents: true };
  await publishDocument(staff, { schoolId, title, ...everybody }, await read(file));
}

function plan({ staff, schoolId }: Office, event: (typeof demonstrationEvents)[number]) {
  const { id, title, place, hours, inDays } = event;
  const day = schoolDayFrom(dayIn(inDays));
  const when = hours
    ? {
        ...{ allDay: false, startsOn: null, endsOn: null },
        startsAt: brusselsMoment(day, hours[0]) ?? null,
        endsAt: brusselsMoment(day, hours[1]) ?? null,
      }
    : { allDay: true, startsOn: day, endsOn: day, startsAt: null, endsAt: null };
  const fields = { title, place, details: null, years: [], classIds: [], ...when };
  return createEvent(staff, { id, schoolId, fields });
}
