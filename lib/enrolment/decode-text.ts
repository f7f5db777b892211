import type { TextEncoding } from "./read-settings";
import { decodeWindows1252 } from "./windows-1252";

/** What the first bytes say about a file that is not text at all. */
export type ForeignFile = "zip" | "pdf" | "old-excel" | "binary";

export type DecodedText =
  | { outcome: "text"; text: string; encoding: TextEncoding }
  | { outcome: "foreign"; kind: ForeignFile };

const signatures: [ForeignFile, number[]][] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["old-excel", [0xd0, 0xcf, 0x11, 0xe0]],
];

const startsWith = (bytes: Uint8Array, prefix: number[]) =>
  prefix.every((byte, index) => bytes[index] === byte);

/** Which kind of file this is when it is not text, by its first bytes and not by its name. */
const foreignKind = (bytes: Uint8Array): ForeignFile | undefined =>
  signatures.find(([, prefix]) => startsWith(bytes, prefix))?.[0];

const utf8Marks = [0xef, 0xbb, 0xbf];

/**
 * Text of a school's list. What a person says of its encoding counts; else a byte order mark decides (twice
 * written too); else strict UTF-8; else Windows-1252, which reads anything. Bytes that no text holds make it a
 * foreign file.
 */
export function decodeText(bytes: Uint8Array, encoding?: TextEncoding): DecodedText {
  const kind = foreignKind(bytes);
  if (kind) return { outcome: "foreign", kind };
  const marked = markedEncoding(bytes);
  let rest = marked === undefined ? bytes : bytes.subarray(2);
  while (startsWith(rest, utf8Marks)) rest = rest.subarray(3);
  return decoded(rest, encoding ?? marked ?? (isUtf8(rest) ? "utf-8" : "windows-1252"));
}

function markedEncoding(bytes: Uint8Array): TextEncoding | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  return startsWith(bytes, [0xfe, 0xff]) ? "utf-16be" : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function decoded(bytes: Uint8Array, encoding: TextEncoding): DecodedText {
  const text =
    encoding === "windows-1252" ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  return holdsControls(text) ? { outcome: "foreign", kind: "binary" } : { outcome: "text", text, encoding };
}

/** Tab and line ends apart, a list holds no control characters. */
function holdsControls(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 9 || (code > 13 && code < 32 && code !== 26 && code !== 27)) return true;
  }
  return false;
}
