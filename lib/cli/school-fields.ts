import { z } from "zod";
import { translator } from "../i18n/translator";
import type { SchoolFields } from "../people/create-school";
import { isColour, isNetwork } from "../people/school-fields";
import { type CommandArguments, UsageFault } from "./command";

const t = translator("fr");

const text = z.string().trim();
const emptied = (value: unknown) => (typeof value === "string" && value.trim() === "" ? null : value);
const clearable = (field: z.ZodType<string>) => z.preprocess(emptied, field.nullable().optional());

const fields = z.object({
  name: text.min(1, { error: t("cli.school.noName") }).optional(),
  email: clearable(z.email({ error: t("cli.badEmail") })),
  phone: clearable(text),
  address: clearable(text),
  officeHours: clearable(text),
  colour: clearable(text.refine(isColour, { error: t("cli.school.badColour") })),
  ownNetworks: z
    .array(text)
    .transform((networks) => networks.filter(Boolean))
    .refine((networks) => networks.every(isNetwork), { error: t("cli.school.badNetwork") })
    .optional(),
});

/** What a school's commands take besides the slug. An empty value takes away what was there. */
export const schoolFieldOptions = {
  name: { type: "string" },
  email: { type: "string" },
  phone: { type: "string" },
  address: { type: "string" },
  hours: { type: "string" },
  colour: { type: "string" },
  network: { type: "string", multiple: true },
} as const;

/** The same on the usage line. */
export const schoolFieldUsage =
  "[--email E] [--phone T] [--address A] [--hours H] [--colour C] [--network CIDR]…";

/** Only the fields that were typed; a fault names its option in a sentence. */
export function readSchoolFields(values: CommandArguments["values"]): Partial<SchoolFields> {
  const { hours: officeHours, network: ownNetworks, ...others } = values;
  const { data, error } = fields.safeParse({ ...others, officeHours, ownNetworks });
  if (!data) throw new UsageFault(error.issues.map(({ message }) => message).join("\n"));
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}
