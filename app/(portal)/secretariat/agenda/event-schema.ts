import { z } from "zod";
import { manyIds, optionalText } from "@/lib/forms/fields";
import { isRealDay } from "@/lib/lists/real-day";

const text = z
  .string()
  .default("")
  .transform((typed) => typed.trim());

const requiredDay = text.pipe(z.string().refine(isRealDay, "staff.agenda.missing.day"));
const optionalDay = text.pipe(
  z.string().refine((day) => day === "" || isRealDay(day), "staff.agenda.missing.day"),
);
const optionalTime = text.pipe(z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, "staff.agenda.missing.time"));

const longestYear = 20;
const manyYears = z
  .string()
  .default("")
  .transform((lines) => lines.split("\n").filter((line) => line !== ""))
  .pipe(z.array(z.string().max(longestYear)).max(50));

/** An event as its form sends it. */
export const eventFields = {
  title: text.pipe(z.string().min(1, "staff.agenda.missing.title").max(150, "staff.agenda.tooLong.title")),
  place: optionalText(200),
  details: optionalText(4_000),
  startsOn: requiredDay,
  startsTime: optionalTime,
  endsOn: optionalDay,
  endsTime: optionalTime,
  years: manyYears,
  classes: manyIds,
};

export type TypedEvent = z.output<z.ZodObject<typeof eventFields>>;
