import { type MessageKey, translator } from "../i18n/translator";
import { answerTo, askAbout, type Doubt, type Question } from "./decisions";

/** Everything that an import can notice, by the codes that `import --json` prints: they do not change. */
export type FindingCode =
  | "email-malformed"
  | "email-missing"
  | "email-shared"
  | "email-placeholder"
  | "two-emails"
  | "duplicate-row"
  | "duplicate-student"
  | "matricule-conflict"
  | "matricule-missing"
  | "class-missing"
  | "class-variant"
  | "date-repaired"
  | "date-implausible"
  | "phone-malformed"
  | "whitespace"
  | "capitals"
  | "mojibake"
  | "shifted-columns"
  | "names-inverted"
  | "sibling-spelling"
  | "institution"
  | "username-needed"
  | "missing-column"
  | "unknown-column"
  | "ignored-column";

/** `error`: the row is refused · `warning`: a person should look · `info`: mended or normal, told. */
export type Severity = "error" | "warning" | "info";

export interface Finding {
  /** As an editor shows it: the heading is on line 1 of an ordinary file. */
  line: number;
  /** As headed in the file. */
  column: string;
  code: FindingCode;
  severity: Severity;
  value: string;
  proposal: string | null;
  message: string;
  /** Only where a person may decide; never printed by `import --json`. */
  doubt?: Doubt;
}

/** Where something was noticed, and what stood there. */
export interface Place {
  line: number;
  column: string;
  value: string;
  /** Whose row it is, whatever its line: the matricule, else the name. */
  subject?: string;
}

type FindingKey = Extract<MessageKey, `enrolment.findings.${string}`>;

/** What a sentence needs besides the value, and what is proposed instead of it. */
export interface FindingValues {
  proposal?: string | null;
  [name: string]: string | number | null | undefined;
}

const t = translator("fr");
const longestQuotedValue = 200;

/** Builds one finding; its sentence comes from the catalogue and may use `line`, `value` and `proposal`. */
export function finding(
  { line, column, ...place }: Place,
  code: FindingCode,
  severity: Severity,
  key: FindingKey,
  values: FindingValues = {},
): Finding {
  const value = place.value.slice(0, longestQuotedValue).toWellFormed();
  const { proposal = null } = values;
  const message = t(key, { ...withoutBlanks(values), value, line });
  return { line, column, value, code, severity, proposal, message };
}

/** A finding that a person may decide. Once they did, it is only told: its doubt says what they chose. */
export function doubtfulFinding(noticed: Finding, about: string[], question: Question): Finding {
  const doubt = askAbout([noticed.code, ...about], question);
  return { ...noticed, severity: answerTo(doubt) ? "info" : noticed.severity, doubt };
}

const withoutBlanks = (values: FindingValues) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? ""]));
