import { notFound } from "next/navigation";
import type { z } from "zod";
import { pageTranslator } from "../i18n/page-translator";
import { isMessageKey, type Translate } from "../i18n/translator";
import type { FormState, Refusal } from "./form-state";

type Guard<Guarded> = () => Promise<Guarded>;

const secretFields = /password/i;

/** Whoever calls an action by hand may send anything: what is no form is an empty one. */
const formIn = (...sent: unknown[]) => sent.find((value) => value instanceof FormData) ?? new FormData();

/**
 * The text that was sent; NUL is no character of any field of ours, and no database takes it. A name sent several
 * times, as tick boxes are, is one entry of several lines.
 */
function textEntries(data: FormData): Record<string, string> {
  const entries = new Map<string, string>();
  for (const [name, value] of data.entries()) {
    if (typeof value !== "string" || name.startsWith("$ACTION")) continue;
    const text = value.replaceAll("\0", "");
    const before = entries.get(name);
    entries.set(name, before === undefined ? text : `${before}\n${text}`);
  }
  return Object.fromEntries(entries);
}

/** Files that were chosen; they go to the schema, and never come back. */
const fileEntries = (data: FormData): Record<string, File> =>
  Object.fromEntries(
    [...data.entries()].flatMap(([name, value]) =>
      value instanceof File && value.size > 0 ? [[name, value]] : [],
    ),
  );

const withoutSecrets = (entries: Record<string, string>) =>
  Object.fromEntries(Object.entries(entries).filter(([name]) => !secretFields.test(name)));

/** The first complaint about each field; the schema names it by its key in the catalogue. */
function complaints(error: z.ZodError, t: Translate): Record<string, string> {
  const first = new Map<string, string>();
  for (const { path, message } of error.issues) {
    const field = String(path[0] ?? "");
    if (!first.has(field))
      first.set(field, t(isMessageKey(message) ? message : "ui.errorSummary.unreadable"));
  }
  return Object.fromEntries(first);
}

/** What else a form's sender must show before the handler is called; undefined when it was shown. */
type Check<Guarded> = (
  guarded: Guarded,
  entries: Record<string, string>,
  t: Translate,
) => Promise<Refusal | undefined>;

const nothingMore = async () => undefined;

/**
 * The one way to make a server action from a form: the guard first, then the fields, then one call. Fields
 * that the schema does not name are ignored. The handler redirects, or says what it refuses.
 */
export function formAction<Schema extends z.ZodType, Guarded>(
  guard: Guard<Guarded>,
  schema: Schema,
  handle: (input: z.output<Schema>, guarded: Guarded, t: Translate) => Promise<Refusal>,
  check: Check<Guarded> = nothingMore,
) {
  return async (state: FormState, data: FormData): Promise<FormState> => {
    const guarded = await guard();
    const t = await pageTranslator();
    const form = formIn(data, state);
    const entries = textEntries(form);
    const parsed = schema.safeParse({ ...fileEntries(form), ...entries });
    const refusal = parsed.success
      ? ((await check(guarded, entries, t)) ?? (await handle(parsed.data, guarded, t)))
      : { fields: complaints(parsed.error, t) };
    return { fields: {}, ...refusal, attempt: (state?.attempt ?? 0) + 1, values: withoutSecrets(entries) };
  };
}

/** A button: a form without fields to show again. Same order, same guard; a field made up is a 404. */
export function buttonAction<Schema extends z.ZodType, Guarded>(
  guard: Guard<Guarded>,
  schema: Schema,
  handle: (input: z.output<Schema>, guarded: Guarded) => Promise<void>,
) {
  return async (data: FormData): Promise<void> => {
    const guarded = await guard();
    const parsed = schema.safeParse(textEntries(formIn(data)));
    if (!parsed.success) notFound();
    await handle(parsed.data, guarded);
  };
}
