import { z } from "zod";
import {
  type GuardianField,
  type GuardianSlot,
  guardianFields,
  type Headings,
  type Preset,
  type PupilField,
  pupilFields,
} from "./preset";

/** How many adults a row may name, in a list that is mapped by hand. */
const guardianSlots = 4;

type GuardianColumn = `guardian${number}.${GuardianField}`;

/** What a column may be said to hold: `lastName`, `birthDate`, `guardian1.email`… */
export type ColumnField = PupilField | GuardianColumn;

/** Everything that a column may be said to hold, in the order in which a form offers it. */
export const columnFields: readonly ColumnField[] = [
  ...pupilFields,
  ...Array.from({ length: guardianSlots }, (_, slot) =>
    guardianFields.map((field): GuardianColumn => `guardian${slot + 1}.${field}`),
  ).flat(),
];

/** Normalised heading → what the column holds; columns that are not named are not read. */
export const columnMapping = z.record(z.string(), z.enum(columnFields));
export type ColumnMapping = z.infer<typeof columnMapping>;

/**
 * « Autre »: the preset that a mapping made by hand amounts to. Two columns of one field: the first is read. The
 * two names are looked for under their usual headings when nothing is said of them.
 */
export function presetFromMapping(columns: ColumnMapping): Preset {
  const headingsOf = (field: ColumnField) =>
    Object.keys(columns).filter((heading) => columns[heading] === field);
  const guardians = Array.from(
    { length: guardianSlots },
    (_, slot): GuardianSlot => ({
      headings: pick(guardianFields, (field) => headingsOf(`guardian${slot + 1}.${field}`)),
    }),
  );
  return {
    slug: "autre",
    pupil: { lastName: ["nom"], firstName: ["prenom"], ...pick(pupilFields, headingsOf) },
    guardians: guardians.filter(({ headings }) => Object.keys(headings).length > 0),
  };
}

function pick<Field extends string>(
  fields: readonly Field[],
  headingsOf: (field: Field) => string[],
): Headings<Field> {
  const found: Headings<Field> = {};
  for (const field of fields) {
    const headings = headingsOf(field);
    if (headings.length > 0) found[field] = headings;
  }
  return found;
}
