import { z } from "zod";
import type { MessageKey } from "@/lib/i18n/translator";

const missing = (field: string) => `access.missing.${field}` satisfies string as MessageKey;
const ticked = z.string().optional().transform(Boolean);

/** What the login form sends; unknown fields are ignored. */
export const signInForm = z.object({
  identifier: z.string().trim().min(1, missing("identifier")).max(254),
  password: z.string().min(1, missing("password")),
  rememberUsername: ticked,
  stay: ticked,
  suite: z.string().max(500).optional(),
});
