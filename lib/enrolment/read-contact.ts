import type { Place } from "./finding";
import type { Column } from "./match-headings";
import { type ReadEmail, readEmail } from "./read-email";
import { readPhone } from "./read-phone";
import type { RowReader } from "./row-reader";
import { tidyText } from "./tidy-text";

export interface Address {
  email: string | null;
  secondEmail: string | null;
}

/** Reads an e-mail cell and tells what was mended, what is missing and what cannot be used. */
export function readAddress(reader: RowReader, column: Column | undefined, expected: boolean): Address {
  const place = reader.placeOf(column);
  if (place.value !== place.value.trim()) reader.noteWhitespace(place, place.value.trim());
  const read = readEmail(place.value, reader.survey.domains);
  if (read.outcome === "missing") {
    if (column && expected) reader.note(place, "email-missing", "info", "enrolment.findings.emailMissing");
  } else if (read.outcome === "malformed") {
    const key = read.proposal ? "enrolment.findings.emailMisspelt" : "enrolment.findings.emailMalformed";
    reader.note(place, "email-malformed", "warning", key, { proposal: read.proposal });
  } else if (read.outcome === "placeholder" || read.email.toLowerCase() === reader.survey.schoolEmail) {
    reader.note(place, "email-placeholder", "warning", "enrolment.findings.emailPlaceholder");
  } else return usable(reader, place, read);
  return { email: null, secondEmail: null };
}

function usable(
  reader: RowReader,
  place: Place,
  { email, second, mended }: Extract<ReadEmail, { outcome: "read" }>,
): Address {
  const values = { proposal: email, secondEmail: second };
  if (second) reader.note(place, "two-emails", "warning", "enrolment.findings.twoEmails", values);
  else if (mended) reader.note(place, "email-malformed", "info", "enrolment.findings.emailMended", values);
  return { email, secondEmail: second };
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
  if (read.outcome === "malformed") {
    reader.note(place, "phone-malformed", "warning", "enrolment.findings.phoneMalformed");
    return { phone: null, phoneAsGiven: tidy };
  }
  if (read.mended)
    reader.note(place, "phone-malformed", "info", "enrolment.findings.phoneMended", { proposal: read.phone });
  return { phone: read.phone, phoneAsGiven: tidy };
}
