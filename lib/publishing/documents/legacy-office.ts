import type { Examined } from "./examine-file";
import type { MediaType } from "./media-types";

/** The stream that each kind of document of before 2007 is kept in ([MS-DOC], [MS-XLS], [MS-PPT]). */
const mainStreams: readonly [string, MediaType][] = [
  ["worddocument", "application/msword"],
  ["workbook", "application/vnd.ms-excel"],
  ["book", "application/vnd.ms-excel"],
  ["powerpoint document", "application/vnd.ms-powerpoint"],
];

const macroStreams = /^(macros|vba|_vba_project(_cur)?)$/;
const lockedStreams = /^(encryptedpackage|encryptioninfo)$/;

/** [MS-CFB] 2.6.1: an entry of the directory is 128 bytes, its name in UTF-16 comes first, then its length and kind. */
const entrySize = 128;
const longestName = 64;
const objectKinds = new Set([1, 2, 5]);

/** A document of before 2007 by the streams that its compound file holds; every other compound file is refused. */
export function examineCompoundFile(bytes: Uint8Array): Examined {
  const names = streamNames(bytes);
  if (names.some((name) => lockedStreams.test(name))) return { outcome: "locked" };
  if (names.some((name) => macroStreams.test(name))) return { outcome: "macros" };
  const [, type] = mainStreams.find(([stream]) => names.includes(stream)) ?? [];
  return type ? { outcome: "known", type } : { outcome: "unknown" };
}

/**
 * Whatever stands where an entry may stand and reads as one counts: sectors are multiples of an entry, so that no
 * broken or forged chain of them can hide one.
 */
function streamNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder("utf-16le");
  const names: string[] = [];
  for (let at = 512; at + entrySize <= bytes.length; at += entrySize) {
    const length = view.getUint16(at + longestName, true);
    if (length < 4 || length > longestName || length % 2 === 1) continue;
    if (!objectKinds.has(view.getUint8(at + longestName + 2))) continue;
    names.push(decoder.decode(bytes.subarray(at, at + length - 2)).toLowerCase());
  }
  return names;
}
