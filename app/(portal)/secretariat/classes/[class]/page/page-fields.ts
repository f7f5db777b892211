import { z } from "zod";
import { ticked } from "@/lib/forms/fields";
import type { MessageKey } from "@/lib/i18n/translator";
import { email, phone, requiredName } from "../../../person-fields";

const key = (message: MessageKey) => message;

/** A contact needs a way to be reached: a number that a telephone dials, an address, or both. */
export const contactFields = z
  .object({
    name: requiredName(key("staff.documents.classPage.nameMissing")),
    role: requiredName(key("staff.documents.classPage.roleMissing")),
    phone: phone.transform(({ phoneAsGiven }) => phoneAsGiven),
    email,
  })
  .refine(({ phone, email }) => phone !== null || email !== null, {
    path: ["phone"],
    error: key("staff.documents.classPage.wayMissing"),
  });

/** Over the network by HTTPS alone, and without a name or a password in it. */
const isPlainHttps = (typed: string) => {
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  return url?.protocol === "https:" && url.hostname.includes(".") && !url.username && !url.password;
};

export const linkFields = z.object({
  label: requiredName(key("staff.documents.classPage.labelMissing")),
  url: z
    .string()
    .trim()
    .max(500, { error: key("staff.documents.classPage.urlMissing") })
    .refine(isPlainHttps, { error: key("staff.documents.classPage.urlMissing") })
    .transform((typed) => new URL(typed).href),
  forAll: ticked,
});
