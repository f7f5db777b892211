import { z } from "zod";
import type { MessageKey } from "@/lib/i18n/translator";

const missing = { error: "staff.groups.nameMissing" satisfies MessageKey };
const tooLong = { error: "staff.groups.nameLong" satisfies MessageKey };

/** « Option latin », « Voyage à Rome » */
export const groupName = z.string(missing).trim().min(1, missing).max(80, tooLong);
