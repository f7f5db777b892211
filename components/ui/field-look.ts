/** The box in which one types; `aria-invalid` turns its edge to brick. */
export const inputLook =
  "block min-h-12 w-full rounded-control border-2 border-edge bg-surface px-3.5 py-2 text-ink transition-colors hover:border-slate focus:border-slate aria-invalid:border-brick";

/** The ids that tie a field to its hint and its error; undefined when it has neither. */
export function describedBy(
  id: string,
  { hint, error }: { hint?: unknown; error?: unknown },
): string | undefined {
  const ids = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}
