import { listZip, type ZipEntry } from "../../enrolment/archive/list-zip";
import { unpackZip } from "../../enrolment/archive/unpack-zip";
import type { Examined } from "./examine-file";
import { isMediaType, type MediaType } from "./media-types";

/** The part that each kind of Office document is built around (ECMA-376). */
const mainParts: readonly [string, MediaType][] = [
  ["word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation"],
];

const contentTypes = "[content_types].xml";
const manifest = "meta-inf/manifest.xml";
/** Larger than any real one; the archive may be made to deceive. */
const largestPart = 1024 * 1024;

/** Modules of Basic or scripts beside an OpenDocument; the list of a library's modules alone is none. */
const macroParts = /vbaproject\.bin$|^xl\/macrosheets\/|^basic\/[^/]+\/(?!script-lb)[^/]+\.xml$|^scripts\//;

/** An office document by what its archive holds; every other archive is refused. Only its table of parts is unpacked. */
export function examineArchive(bytes: Uint8Array): Examined {
  const entries = listZip(bytes);
  if (entries === "encrypted") return { outcome: "locked" };
  if (typeof entries === "string") return { outcome: "unknown" };
  const parts = entries.map((entry) => ({ ...entry, name: entry.name.toLowerCase() }));
  if (parts.some(({ name }) => macroParts.test(name))) return { outcome: "macros" };
  return has(parts, "mimetype") ? examineOpenDocument(parts) : examineOfficeDocument(parts);
}

const has = (parts: readonly ZipEntry[], wanted: string) => parts.some(({ name }) => name === wanted);

function examineOfficeDocument(parts: readonly ZipEntry[]): Examined {
  const types = partText(parts, contentTypes);
  const [, type] = mainParts.find(([part]) => has(parts, part)) ?? [];
  if (types === undefined || !type) return { outcome: "unknown" };
  if (/macroenabled|vbaproject/i.test(types)) return { outcome: "macros" };
  return { outcome: "known", type };
}

/** OpenDocument says first, and unpacked, what it is; its manifest says whether it has a password. */
function examineOpenDocument(parts: readonly ZipEntry[]): Examined {
  const type = partText(parts, "mimetype")?.trim() ?? "";
  if (!isMediaType(type) || !has(parts, "content.xml")) return { outcome: "unknown" };
  const locked = partText(parts, manifest)?.includes("encryption-data");
  return locked ? { outcome: "locked" } : { outcome: "known", type };
}

function partText(parts: readonly ZipEntry[], wanted: string): string | undefined {
  const isSmall = parts.every(({ name, size }) => name !== wanted || size <= largestPart);
  const unpacked = isSmall ? unpackZip(parts, (name) => name === wanted) : undefined;
  if (unpacked?.outcome !== "unpacked") return undefined;
  const part = unpacked.files.get(wanted);
  return part && new TextDecoder().decode(part);
}
