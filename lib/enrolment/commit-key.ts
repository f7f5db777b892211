import { createHash } from "node:crypto";
import type { Consequence } from "./consequence";

/** What an import is read from and how: the file, the settings, the answers. */
export interface ReadFrom {
  fileSha256: string;
  settings: unknown;
  decisions: unknown;
}

const sha256 = (...parts: unknown[]) => createHash("sha256").update(JSON.stringify(parts)).digest("hex");

/** Names a file, the way it is read and what was answered: another answer is another reading. */
export const readingKey = ({ fileSha256, settings, decisions }: ReadFrom): string =>
  sha256(fileSha256, settings, decisions);

/**
 * Names what would be written: the reading and every consequence. A preview that was shown and the plan made again
 * at the commit have one key, or nothing is written.
 */
export const commitKeyOf = (from: ReadFrom, consequences: readonly Consequence[]): string =>
  sha256(
    readingKey(from),
    consequences
      .filter(({ kind }) => kind !== "unchanged" && kind !== "refused")
      .map(({ kind, userId, lastName, firstName, changes }) => [kind, userId, lastName, firstName, changes]),
  );
