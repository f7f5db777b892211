import type { FindingCode, Severity } from "./finding";

/** What can change in a person; the catalogue names each. */
export type ChangedField =
  | "lastName"
  | "firstName"
  | "email"
  | "secondEmail"
  | "phone"
  | "matricule"
  | "birthDate"
  | "className"
  | "language"
  | "child"
  | "returns";

export interface Change {
  field: ChangedField;
  old: string | null;
  new: string | null;
}

/** A question to a person, with the answers that it offers and the one that was given. */
export interface Asked {
  key: string;
  choices: { name: string; label: string }[];
  chosen: string | null;
}

/** Something that was noticed about a person of the preview. `gone` is no finding of the file: nobody is on that line. */
export interface Note {
  line: number | null;
  column: string;
  code: FindingCode | "gone";
  severity: Severity;
  value: string;
  proposal: string | null;
  message: string;
  doubt?: Asked;
}

/** `moved`: only the class changes. */
export type ConsequenceKind = "new" | "changed" | "moved" | "unchanged" | "gone" | "refused";

/** What an import would do with one person. */
export interface Consequence {
  /** As an editor shows it; null for who is not in the file. */
  line: number | null;
  kind: ConsequenceKind;
  isStudent: boolean;
  lastName: string;
  firstName: string;
  className: string | null;
  userId: string | null;
  changes: Change[];
  findings: Note[];
  /** Whether a person still has to look. */
  doubtful: boolean;
}

/** Whether something noticed still waits for a person: no remark, and not answered. */
export const isOpen = ({ severity, doubt }: Pick<Note, "severity" | "doubt">): boolean =>
  severity !== "info" && (doubt?.chosen ?? null) === null;

/** The first answer that a button gives; to write something else takes a person. */
export const firstOffered = ({ choices }: Asked): Asked["choices"][number] | undefined =>
  choices.find(({ name }) => name !== "typed");
