import { randomUUID } from "node:crypto";
import { makeAnnouncement } from "./make-announcement";
import { makeAttachment, makeShelfDocument } from "./make-document";
import { makeEvent } from "./make-event";

interface Owners {
  schoolId: string;
  secretaryId: string;
  studentId: string;
  /** Readers of everything, as guardians of the pupil. */
  guardianIds: readonly string[];
}

/** An address that shows something of a pupil. */
interface Shown {
  path: string;
}

/** A form's action, called with everything that its form would say. */
interface Done {
  action: string;
  path: string;
  fields: Record<string, string>;
}

/**
 * One of each thing that is published about a pupil, by the name of what it is: each can be asked for by its id by
 * whoever likes to. What a new page or act lets a family see or do of a pupil is added here, and is walked from then on.
 */
export async function makeFamilyObjects(owners: Owners): Promise<Record<string, Shown | Done>> {
  const { schoolId, secretaryId: actorId, studentId, guardianIds } = owners;
  const readers = guardianIds.map((userId) => ({ userId, studentId }));
  const { id: message } = await makeAnnouncement({ schoolId, answerKind: "yes_no" }, readers);
  const attachment = await makeAttachment({ schoolId, actorId }, message);
  const { documentId } = await makeShelfDocument({ schoolId, actorId });
  await makeEvent({ schoolId });
  const dashboard = `/tableau-de-bord/${studentId}`;
  const place = { child: studentId, message };
  return {
    dashboard: { path: dashboard },
    messages: { path: `${dashboard}/messages` },
    "messages, searched": { path: `${dashboard}/messages?q=sortie&voir=a-traiter` },
    message: { path: `${dashboard}/messages/${message}` },
    documents: { path: `${dashboard}/documents` },
    "a document of the shelf": { path: `${dashboard}/documents/${documentId}` },
    "a document of the message": { path: `${dashboard}/documents/${attachment}` },
    agenda: { path: `${dashboard}/agenda` },
    "agenda, by month": { path: `${dashboard}/agenda?vue=mois` },
    "page of the class": { path: `${dashboard}/classe` },
    "an answer": {
      action: "app/(portal)/tableau-de-bord/answer-actions.ts#giveAnswer",
      path: "/choisir-enfant",
      fields: { ...place, answer: "yes", from: "choix" },
    },
    "a reply": {
      action: "app/(portal)/tableau-de-bord/[child]/messages/[message]/actions.ts#writeToSecretariat",
      path: `${dashboard}/messages/${message}`,
      fields: { ...place, texte: "Merci.", cle: randomUUID() },
    },
    "the choice of the child": {
      action: "app/(portal)/choisir-enfant/actions.ts#chooseChild",
      path: "/choisir-enfant",
      fields: { child: studentId },
    },
  };
}
