import { z } from "zod";

/** Ids ticked in a list: they arrive one a line. What is no id is refused whole. */
export const manyIds = z
  .string()
  .default("")
  .transform((lines) => lines.split("\n").filter((line) => line !== ""))
  .pipe(z.array(z.uuid()).max(10_000));

/** A tick box: sent when ticked, absent when not. */
export const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined);

/** A text that may be left empty; spaces around it are not part of it. */
export const optionalText = (longest: number) =>
  z
    .string()
    .default("")
    .transform((text) => text.trim())
    .pipe(z.string().max(longest))
    .transform((text) => text || null);

/** Whether a piece of an address can be an id at all; what cannot is nobody's, without asking the database. */
export const isUuid = (text: string | undefined): text is string => z.uuid().safeParse(text).success;
