import { plainText } from "./plain-text";
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
 * written too), or the zeros of a UTF-16 without one; else strict UTF-8; else Windows-1252, which reads anything.
 */
export function decodeText(bytes: Uint8Array, encoding?: TextEncoding): DecodedText {
  const marked = markedEncoding(bytes);
  let rest = marked === undefined ? bytes : bytes.subarray(2);
  while (startsWith(rest, utf8Marks)) rest = rest.subarray(3);
  const found = marked ?? unmarkedUtf16(bytes) ?? (isUtf8(rest) ? "utf-8" : "windows-1252");
  return decoded(rest, encoding ?? found);
}

function markedEncoding(bytes: Uint8Array): TextEncoding | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  return startsWith(bytes, [0xfe, 0xff]) ? "utf-16be" : undefined;
}

/** The first letters of a heading are plain ones: half of their bytes are zeros. */
function unmarkedUtf16(bytes: Uint8Array): TextEncoding | undefined {
  const zeros = Array.from(bytes.subarray(0, 8), (byte) => (byte === 0 ? "0" : "x")).join("");
  if (zeros === "x0x0x0x0") return "utf-16le";
  return zeros === "0x0x0x0x" ? "utf-16be" : undefined;
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

/** No text holds the character NUL; what other control characters stand in a list are left out. */
function decoded(bytes: Uint8Array, encoding: TextEncoding): DecodedText {
  const text =
    encoding === "windows-1252" ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  return text.includes("\0") ? { outcome: "binary" } : { outcome: "text", text: plainText(text), encoding };
}
