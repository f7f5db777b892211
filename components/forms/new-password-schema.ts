import { z } from "zod";

/** What the browser can already refuse; lists and names are the server's to judge. */
export const newPasswordSchema = (minimum: number, words: { missing: string; tooShort: string }) =>
  z.object({
    password: z
      .string()
      .min(1, words.missing)
      .refine((password) => [...password.normalize("NFKC")].length >= minimum, words.tooShort),
  });
