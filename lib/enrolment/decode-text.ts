import type { TextEncoding } from "./read-settings";
import { decodeWindows1252 } from "./windows-1252";

export type DecodedText =
  | { outcome: "text"; text: string; encoding: TextEncoding }
  /** Bytes that no text holds. */
  | { outcome: "binary" };

const startsWith = (bytes: Uint8Array, prefix: number[]) =>
  prefix.every((byte, index) => bytes[index] === byte);

const utf8Marks = [0xef, 0xbb, 0xbf];

/**
 * Text of a school's list. What a person says of its encoding counts; else a byte order mark decides (twice
 * written too); else strict UTF-8; else Windows-1252, which reads anything.
 */
export function decodeText(bytes: Uint8Array, encoding?: TextEncoding): DecodedText {
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
  return holdsControls(text) ? { outcome: "binary" } : { outcome: "text", text, encoding };
}

/** Tab and line ends apart, a list holds no control characters. */
function holdsControls(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 9 || (code > 13 && code < 32 && code !== 26 && code !== 27)) return true;
  }
  return false;
}
