import { z } from "zod";
import { announcementLevel, answerKind } from "@/drizzle/schema";
import { now } from "@/lib/clock";
import { ticked } from "@/lib/forms/fields";
import { isoDay } from "@/lib/i18n/formats";
import type { MessageKey } from "@/lib/i18n/translator";
import { isRealDay } from "@/lib/lists/real-day";

const key = (message: MessageKey) => message;

const mostLines = 500;
const longestText = 20_000;

/** What was typed or ticked, one a line. */
const lines = z
  .string()
  .max(60_000)
  .default("")
  .transform((text) => text.split(/\r?\n/).flatMap((line) => line.trim() || []))
  .pipe(z.array(z.string()).max(mostLines, { error: key("staff.announcements.refused.tooMany") }));

const ids = lines.pipe(z.array(z.uuid()));

const written = (missing: MessageKey, longest: number, tooLong: MessageKey) =>
  z.string({ error: missing }).trim().min(1, { error: missing }).max(longest, { error: tooLong });

/** The words of a message: all that can still be changed once it was sent. */
export const wordFields = {
  acte: z.enum(["apercu", "enregistrer"]).catch("enregistrer"),
  objet: written("staff.announcements.refused.subject", 150, "staff.announcements.refused.longSubject"),
  texte: written("staff.announcements.refused.body", longestText, "staff.announcements.refused.longBody"),
};

const choices = lines.transform((typed) => [...new Set(typed)]);

const fields = z.object({
  ...wordFields,
  cle: z.uuid(),
  niveau: z.enum(announcementLevel.enumValues),
  reponse: z.enum(answerKind.enumValues),
  choix: choices,
  avant: z.string().default(""),
  echanges: ticked,
  responsables: ticked,
  etudiants: ticked,
  ecole: ids,
  entier: ids,
  annees: lines,
  classes: ids,
  groupes: ids,
  choisis: ids,
  ajoutes: lines,
  brouillon: lines,
});

type Fields = z.output<typeof fields>;

/** What does not go together, by the field beside which it is said. */
function faultsOf({
  niveau,
  reponse,
  choix,
  avant,
  responsables,
  etudiants,
}: Fields): [string, MessageKey][] {
  const faults: [string, MessageKey][] = [];
  if (niveau === "to_do" && reponse === "none")
    faults.push(["reponse", "staff.announcements.refused.nothingAsked"]);
  if (reponse === "choice" && (choix.length < 2 || choix.length > 6))
    faults.push(["choix", "staff.announcements.refused.choices"]);
  if (choix.some((choice) => choice.length > 80))
    faults.push(["choix", "staff.announcements.refused.longChoice"]);
  if (avant && !isRealDay(avant)) faults.push(["avant", "staff.announcements.refused.day"]);
  if (avant && isRealDay(avant) && avant < isoDay(now()))
    faults.push(["avant", "staff.announcements.refused.past"]);
  if (!responsables && !etudiants) faults.push(["responsables", "staff.announcements.refused.noReader"]);
  return faults;
}

/** The form of a message, read into what is said and whom it is for. */
export const messageSchema = fields.transform((typed, context) => {
  for (const [field, message] of faultsOf(typed))
    context.addIssue({ code: "custom", path: [field], message });
  const asks = typed.reponse !== "none";
  return {
    act: typed.acte,
    key: typed.cle,
    content: {
      level: typed.niveau,
      subject: typed.objet,
      body: typed.texte,
      answerKind: typed.reponse,
      choices: typed.reponse === "choice" ? typed.choix : [],
      answerBy: asks && typed.avant ? typed.avant : null,
      allowsReplies: typed.echanges,
      toGuardians: typed.responsables,
      toStudents: typed.etudiants,
    },
    ticked: {
      schoolIds: typed.ecole,
      whole: typed.entier,
      years: typed.annees,
      classIds: typed.classes,
      groupIds: typed.groupes,
      studentIds: typed.choisis,
      lines: typed.ajoutes,
    },
    drafts: typed.brouillon.flatMap(readSeenDraft),
  };
});

/** « id, space, version »: a draft as it was when the form was opened. */
export function readSeenDraft(line: string): { id: string; version: string }[] {
  const [id = "", version = ""] = line.split(" ");
  return z.uuid().safeParse(id).success ? [{ id, version }] : [];
}
