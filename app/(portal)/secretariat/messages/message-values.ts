import type { Content } from "@/lib/publishing/writing/content";

/** What a form shows before anything was typed or refused: its fields by name, several values one a line. */
export type MessageValues = Record<string, string>;

/** A message that nobody has begun. */
export const blank: Content = {
  level: "information",
  subject: "",
  body: "",
  answerKind: "none",
  choices: [],
  answerBy: null,
  allowsReplies: true,
  toGuardians: true,
  toStudents: false,
};

const tickedWhen = (condition: boolean, name: string): MessageValues => (condition ? { [name]: "1" } : {});

/** A message's words and questions as fields. */
export const contentValues = (content: Content): MessageValues => ({
  niveau: content.level,
  objet: content.subject,
  texte: content.body,
  reponse: content.answerKind,
  choix: content.choices.join("\n"),
  avant: content.answerBy ?? "",
  ...tickedWhen(content.allowsReplies, "echanges"),
  ...tickedWhen(content.toGuardians, "responsables"),
  ...tickedWhen(content.toStudents, "etudiants"),
});

interface Chosen {
  schoolId: string;
  audience: {
    wholeSchool: boolean;
    years: string[];
    classIds: string[];
    groupIds: string[];
    studentIds: string[];
  };
}

/** Whom a message is for, in all its schools, as ticked boxes. */
export const audienceValues = (chosen: readonly Chosen[]): MessageValues => {
  const all = (of: (one: Chosen) => string[]) => chosen.flatMap(of).join("\n");
  return {
    entier: all(({ schoolId, audience }) => (audience.wholeSchool ? [schoolId] : [])),
    annees: all(({ schoolId, audience }) => audience.years.map((year) => `${schoolId} ${year}`)),
    classes: all(({ audience }) => audience.classIds),
    groupes: all(({ audience }) => audience.groupIds),
    choisis: all(({ audience }) => audience.studentIds),
  };
};

/** Whether a box is ticked in what a form holds. */
export const isTicked = (values: MessageValues, name: string, value: string): boolean =>
  (values[name] ?? "").split("\n").includes(value);
