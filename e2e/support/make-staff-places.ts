import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import {
  accountMerges,
  classContacts,
  familyRequests,
  guardianships,
  importRows,
  imports,
  jobs,
  letterRunPeople,
  letterRuns,
  mailings,
  outbox,
  paperRunPeople,
  paperRuns,
  promotions,
  schoolLinks,
  schoolYears,
  staffRoles,
  studentGroups,
  students,
} from "@/drizzle/schema";
import { issueAccessTokens } from "@/lib/access/issue-access-tokens";
import { db } from "@/lib/db/client";
import { hours } from "@/lib/durations";
import { makeAnnouncement } from "./make-announcement";
import { makeShelfDocument } from "./make-document";
import { makeEvent } from "./make-event";
import { makePerson } from "./make-people";

async function made<Table extends PgTable & { id: unknown }>(
  table: Table,
  values: Table["$inferInsert"],
): Promise<string> {
  const [row] = (await db.insert(table).values(values).returning()) as { id: string }[];
  if (!row) throw new Error("Nothing was made.");
  return row.id;
}

async function makeCode(userId: string, form: "letter" | "desk"): Promise<string> {
  const what = { purpose: "password_reset", form, lifetime: hours(1) } as const;
  const [token] = await db.transaction((tx) => issueAccessTokens(tx, [userId], what));
  if (!token) throw new Error("No code was issued.");
  return token.id;
}

interface Family {
  schoolId: string;
  guardianId: string;
  /** The pupil's account and schooling. */
  pupilId: string;
  studentId: string;
  secretaryId: string;
}

/** One of everything that staff of a school can open by its id, for walking up to it as somebody else. */
export async function makeStaffPlaces({ schoolId, guardianId, pupilId, studentId, secretaryId }: Family) {
  const [link] = await db.select().from(guardianships).where(eq(guardianships.studentId, studentId));
  const [schooling] = await db.select().from(students).where(eq(students.id, studentId));
  const [role] = await db.select().from(staffRoles).where(eq(staffRoles.userId, secretaryId));
  const [year] = await db.select().from(schoolYears).limit(1);
  const yearId = year?.id ?? "";
  const onShelf = await makeShelfDocument({ schoolId, actorId: secretaryId });
  const { userId: joinedId } = await makePerson();
  const list = await made(imports, { schoolId, fileName: "liste.csv", fileSha256: "0", state: "previewed" });
  const letterRun = await made(letterRuns, {
    schoolId,
    actorId: secretaryId,
    layout: "letters",
    people: 1,
    sheets: 1,
    key: randomUUID(),
    expiresAt: new Date("2100-01-01"),
  });
  const paperRun = await made(paperRuns, {
    ...{ schoolId, actorId: secretaryId },
    ...{ people: 1, messages: 1, key: randomUUID() },
  });
  await made(paperRunPeople, { runId: paperRun, userId: guardianId, position: 1 });
  const accessTokenId = await makeCode(pupilId, "letter");
  await made(letterRunPeople, { runId: letterRun, userId: pupilId, accessTokenId, sheet: 1, position: 1 });
  const announcement = await makeAnnouncement({ schoolId, answerKind: "yes_no" }, [
    { userId: guardianId, studentId, channel: "paper", paperRunId: paperRun },
  ]);
  return {
    announcement: announcement.id,
    recipient: announcement.recipientIds[0] ?? "",
    class: schooling?.classId ?? "",
    link: link?.id ?? "",
    role: role?.id ?? "",
    person: guardianId,
    schoolId,
    import: list,
    row: await made(importRows, {
      importId: list,
      position: 1,
      kind: "new",
      isStudent: true,
      lastName: "Essai",
      firstName: "Camille",
      doubtful: true,
    }),
    job: await made(jobs, { kind: "import.preview", schoolId, key: randomUUID(), state: "done" }),
    mailing: await made(mailings, { schoolId, act: "invite", people: 1 }),
    mail: await made(outbox, {
      schoolId,
      userId: guardianId,
      template: "activation",
      lane: "bulk",
      recipient: "essai@famille.example",
      idempotencyKey: randomUUID(),
      state: "failed",
    }),
    letterRun,
    paperRun,
    code: await makeCode(pupilId, "desk"),
    merge: await made(accountMerges, {
      actorId: secretaryId,
      keptId: guardianId,
      mergedId: joinedId,
      moved: {},
    }),
    request: await made(familyRequests, { kind: "missing_child", userId: guardianId, schoolId }),
    group: await made(studentGroups, { schoolId, schoolYearId: yearId, name: randomUUID() }),
    document: onShelf.documentId,
    shelfDocument: onShelf.id,
    classContact: await made(classContacts, {
      classId: schooling?.classId ?? "",
      name: "Mme Lambert",
      role: "Titulaire",
      phone: "081 00 00 00",
    }),
    schoolLink: await made(schoolLinks, { schoolId, label: "Moodle", url: "https://moodle.example/" }),
    event: (await makeEvent({ schoolId })).id,
    promotion: await made(promotions, { schoolId, fromYearId: yearId, toYearId: yearId }),
  };
}
