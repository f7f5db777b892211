import { z } from "zod";
import { readEmail } from "@/lib/enrolment/read-email";
import { readPhone } from "@/lib/enrolment/read-phone";
import type { MessageKey } from "@/lib/i18n/translator";

const key = (message: MessageKey) => message;

/** A day as a date field sends it, or nothing. */
export const isoDay = z
  .union([z.literal(""), z.iso.date({ error: key("staff.people.missing.day") })])
  .default("")
  .transform((day) => day || null);

/** One address, or nothing; what an import would not take is not taken here. */
export const email = z
  .string()
  .max(300)
  .default("")
  .transform((typed, context) => {
    const read = readEmail(typed, []);
    if (read.outcome === "missing") return null;
    if (read.outcome === "read" && read.second === null) return read.email;
    context.addIssue({ code: "custom", message: key("staff.people.missing.email") });
    return z.NEVER;
  });

/** A telephone as it was typed, beside the form in which it is compared. */
export const phone = z
  .string()
  .max(60)
  .default("")
  .transform((typed, context) => {
    const read = readPhone(typed);
    if (read.outcome === "missing") return { phone: null, phoneAsGiven: null };
    if (read.outcome === "read") return { phone: read.phone, phoneAsGiven: typed.trim() };
    context.addIssue({ code: "custom", message: key("staff.people.missing.phone") });
    return z.NEVER;
  });

/** A name that has to be there, with the sentence that asks for it. */
export const requiredName = (message: MessageKey) =>
  z.string({ error: message }).trim().min(1, { error: message }).max(100);
