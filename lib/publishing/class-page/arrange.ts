/** What is done with one line of an ordered list. */
export const arrangements = ["up", "down", "remove"] as const;
export type Arrangement = (typeof arrangements)[number];

/** The ids in their order afterwards; a line that is not among them, or stands at the end already, changes nothing. */
export function arranged(ids: readonly string[], id: string, act: Arrangement): string[] {
  const from = ids.indexOf(id);
  if (from === -1) return [...ids];
  const others = ids.filter((one) => one !== id);
  if (act === "remove") return others;
  const to = act === "up" ? Math.max(0, from - 1) : from + 1;
  return others.toSpliced(to, 0, id);
}
