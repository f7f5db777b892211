import type { Answer, ChoiceName } from "./decisions";
import type { Place } from "./finding";
import type { Column } from "./match-headings";
import { isWellFormed, type ReadEmail, readEmail } from "./read-email";
import { readPhone } from "./read-phone";
import type { Asked, RowReader } from "./row-reader";
import { tidyText } from "./tidy-text";

export interface Address {
  email: string | null;
  secondEmail: string | null;
}

const noAddress: Address = { email: null, secondEmail: null };

/** Reads an e-mail cell and tells what was mended, what is missing and what cannot be used, unless somebody decides. */
export function readAddress(reader: RowReader, column: Column | undefined, expected: boolean): Address {
  const place = reader.placeOf(column);
  if (place.value !== place.value.trim()) reader.noteWhitespace(place, place.value.trim());
  const read = readEmail(place.value, reader.survey.domains);
  if (read.outcome === "missing") {
    if (column && expected) reader.note(place, "email-missing", "info", "enrolment.findings.emailMissing");
    return noAddress;
  }
  if (read.outcome === "malformed") return malformed(reader, place, read);
  if (read.outcome === "placeholder") return placeholder(reader, place, read.asWritten);
  if (read.email.toLowerCase() === reader.survey.schoolEmail) return placeholder(reader, place, read.email);
  return usable(reader, place, read);
}

/** The choices that make sense: a proposal to accept, an address to keep as it is written. */
function questionAbout(proposal: string | null, asWritten: string | null): Asked {
  const offered: ChoiceName[] = ["typed", "empty"];
  if (asWritten) offered.unshift("keep");
  if (proposal) offered.unshift("accept");
  return { offered, isUsable: isWellFormed, values: { proposal } };
}

function decided(answer: Answer | undefined, proposal: string | null, asWritten: string | null): Address {
  if (answer?.choice === "accept") return { ...noAddress, email: proposal };
  if (answer?.choice === "keep") return { ...noAddress, email: asWritten };
  return { ...noAddress, email: answer?.choice === "typed" ? answer.typed : null };
}

function malformed(
  reader: RowReader,
  place: Place,
  { proposal, asWritten }: Extract<ReadEmail, { outcome: "malformed" }>,
): Address {
  const key = proposal ? "enrolment.findings.emailMisspelt" : "enrolment.findings.emailMalformed";
  const answer = reader.ask(place, "email-malformed", "warning", key, questionAbout(proposal, asWritten));
  return decided(answer, proposal, asWritten);
}

function placeholder(reader: RowReader, place: Place, asWritten: string | null): Address {
  const asked = questionAbout(null, asWritten);
  const key = "enrolment.findings.emailPlaceholder";
  return decided(reader.ask(place, "email-placeholder", "warning", key, asked), null, asWritten);
}

function usable(
  reader: RowReader,
  place: Place,
  { email, second, mended }: Extract<ReadEmail, { outcome: "read" }>,
): Address {
  const values = { proposal: email, secondEmail: second };
  if (!second) {
    if (mended) reader.note(place, "email-malformed", "info", "enrolment.findings.emailMended", values);
    return { email, secondEmail: null };
  }
  const asked = { offered: ["first", "second"], values } as const;
  const answer = reader.ask(place, "two-emails", "warning", "enrolment.findings.twoEmails", asked);
  return answer?.choice === "second" ? { email: second, secondEmail: email } : { email, secondEmail: second };
}

export interface Telephone {
  phone: string | null;
  phoneAsGiven: string | null;
}

/** Reads a telephone cell into E.164; what was written is kept beside it. */
export function readTelephone(reader: RowReader, column: Column | undefined): Telephone {
  const place = reader.placeOf(column);
  const tidy = tidyText(place.value);
  reader.noteWhitespace(place, tidy);
  const read = readPhone(tidy);
  if (read.outcome === "missing") return { phone: null, phoneAsGiven: null };
  if (read.outcome === "malformed") return malformedPhone(reader, place, tidy);
  if (read.mended)
    reader.note(place, "phone-malformed", "info", "enrolment.findings.phoneMended", { proposal: read.phone });
  return { phone: read.phone, phoneAsGiven: tidy };
}

const phoneOf = (text: string): string | null => {
  const read = readPhone(text);
  return read.outcome === "read" ? read.phone : null;
};

function malformedPhone(reader: RowReader, place: Place, tidy: string): Telephone {
  const answer = reader.ask(place, "phone-malformed", "warning", "enrolment.findings.phoneMalformed", {
    offered: ["typed", "keep", "empty"],
    isUsable: (typed) => phoneOf(typed) !== null,
  });
  if (answer?.choice === "typed") return { phone: phoneOf(answer.typed), phoneAsGiven: answer.typed };
  return { phone: null, phoneAsGiven: answer?.choice === "empty" ? null : tidy };
}
