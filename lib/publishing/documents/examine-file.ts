import { fileTypeFromBuffer } from "file-type";
import { decodeText } from "../../enrolment/decode-text";
import { documentLimits } from "./document-limits";
import { claimedExtension } from "./file-name";
import { examineCompoundFile } from "./legacy-office";
import { isMediaType, type MediaType } from "./media-types";
import { examineArchive } from "./office-archive";

/** What a file is by its content, or why it is not taken. */
export type Examined =
  | { outcome: "known"; type: MediaType }
  | { outcome: "empty" | "too-big" }
  /** Holds macros; has a password; is none of the types that are taken, or is not what its name says. */
  | { outcome: "macros" | "locked" | "unknown" };

export type FileRefusal = Exclude<Examined["outcome"], "known">;

const compoundMark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const archiveMark = [0x50, 0x4b];

const startsWith = (bytes: Uint8Array, mark: readonly number[]) =>
  mark.every((byte, index) => bytes[index] === byte);

/** Looks at the bytes; what the browser or the name claims decides nothing but whether a text is a table. */
export async function examineFile(name: string, bytes: Uint8Array): Promise<Examined> {
  if (bytes.length === 0) return { outcome: "empty" };
  if (bytes.length > documentLimits.bytes) return { outcome: "too-big" };
  if (startsWith(bytes, archiveMark)) return examineArchive(bytes);
  if (startsWith(bytes, compoundMark)) return examineCompoundFile(bytes);
  const found = (await fileTypeFromBuffer(bytes))?.mime ?? "";
  return isMediaType(found) ? { outcome: "known", type: found } : examineText(claimedExtension(name), bytes);
}

const textTypes: Record<string, MediaType> = { txt: "text/plain", csv: "text/csv" };

/** What browsers and shells would run if they were let: looked for where they look themselves. */
const runs = /<\s*(!doctype|html|head|body|script|svg|iframe|\?xml|\?php)|^\s*#!/i;
const lookedAt = 1_024;

/** Text is only what is text throughout, says so in its name, and begins like nothing that a program would run. */
function examineText(extension: string, bytes: Uint8Array): Examined {
  const type = textTypes[extension];
  const decoded = decodeText(bytes);
  if (!type || decoded.outcome === "binary") return { outcome: "unknown" };
  if (!decoded.encoding.startsWith("utf-16") && bytes.some(isControl)) return { outcome: "unknown" };
  return runs.test(decoded.text.slice(0, lookedAt)) ? { outcome: "unknown" } : { outcome: "known", type };
}

/** Tab, line feed, vertical tab, form feed and carriage return stand in texts; the others do not. */
const isControl = (byte: number) => byte < 9 || (byte > 13 && byte < 32);
