import { type Answer, answerTo, type Question } from "./decisions";
import {
  doubtfulFinding,
  type Finding,
  type FindingCode,
  type FindingValues,
  finding,
  type Place,
  type Severity,
} from "./finding";
import type { Column } from "./match-headings";
import { normaliseHeading } from "./normalise-heading";
import { isOneCase, properCase } from "./proper-case";
import type { TableRow } from "./read-table";
import type { ListSurvey } from "./survey-list";
import { guessLostLetters, hasLostLetter, repairTwiceEncoded, shapeAround, tidyText } from "./tidy-text";

type FindingKey = Parameters<typeof finding>[3];

/** What is offered to a person, and what the sentence needs. */
export type Asked = Pick<Question, "offered" | "isUsable"> & { values?: FindingValues };

/** One row being read: gives its cells tidied, and keeps what was noticed on the way. */
export class RowReader {
  readonly findings: Finding[] = [];

  constructor(
    private readonly row: TableRow,
    readonly survey: ListSurvey,
    /** Whose row it is, whatever its line: the matricule, else the name. */
    private readonly subject: string,
  ) {}

  get line(): number {
    return this.row.line;
  }

  note(place: Place, code: FindingCode, severity: Severity, key: FindingKey, values?: FindingValues): void {
    this.findings.push(finding(place, code, severity, key, values));
  }

  /**
   * Notes something that a person may decide, and gives what they answered. The question is the same whatever the
   * line: it is about this subject, this column and what stands there.
   */
  ask(
    place: Place,
    code: FindingCode,
    severity: Severity,
    key: FindingKey,
    asked: Asked,
  ): Answer | undefined {
    const { decisions } = this.survey;
    const about = [this.subject, normaliseHeading(place.column), place.value];
    const noticed = finding(place, code, severity, key, asked.values);
    const answered = doubtfulFinding(noticed, about, { ...asked, decisions });
    this.findings.push(answered);
    return answered.doubt && answerTo(answered.doubt);
  }

  /** The cell as it stands; an absent column reads as an empty cell. */
  placeOf(column: Column | undefined): Place {
    const value = column ? (this.row.cells[column.index] ?? "") : "";
    return { line: this.row.line, column: column?.heading ?? "", value, subject: this.subject };
  }

  /** The cell without stray spaces and with doubly encoded text repaired; both are told. */
  text(column: Column | undefined): string {
    const place = this.placeOf(column);
    const asWritten = tidyText(place.value);
    const repaired = repairTwiceEncoded(place.value);
    if (repaired === undefined) this.noteWhitespace(place, asWritten);
    if (repaired === undefined) return asWritten;
    const proposal = tidyText(repaired);
    const asked = { offered: ["accept", "keep"], values: { proposal } } as const;
    const answer = this.ask(place, "mojibake", "warning", "enrolment.findings.twiceEncoded", asked);
    return answer?.choice === "keep" ? asWritten : proposal;
  }

  /** A name: besides, a lost letter is looked up in the rest of the list, and a name in one case is told. */
  name(column: Column | undefined): string {
    const place = this.placeOf(column);
    const name = this.withLostLetters(place, this.text(column));
    if (!isOneCase(name)) return name;
    const proposal = properCase(name);
    const asked = { offered: ["accept", "keep"], values: { proposal } } as const;
    const answer = this.ask(place, "capitals", "info", "enrolment.findings.capitals", asked);
    return answer?.choice === "accept" ? proposal : name;
  }

  noteWhitespace(place: Place, tidy: string): void {
    if (tidy === place.value.normalize("NFC")) return;
    this.note(place, "whitespace", "info", "enrolment.findings.whitespace", { proposal: tidy });
  }

  private withLostLetters(place: Place, name: string): string {
    if (!hasLostLetter(name)) return name;
    const proposal = guessLostLetters(name, this.survey.names.get(shapeAround(name)) ?? []) ?? null;
    const key = proposal ? "enrolment.findings.lostLetterFound" : "enrolment.findings.lostLetter";
    const offered = proposal ? (["accept", "typed", "keep"] as const) : (["typed", "keep"] as const);
    const answer = this.ask(place, "mojibake", "warning", key, { offered, values: { proposal } });
    if (answer?.choice === "typed") return tidyText(answer.typed);
    return answer?.choice === "keep" ? name : (proposal ?? name);
  }
}
