import { inflateRawSync } from "node:zlib";
import { importLimits } from "../import-limits";
import type { ZipEntry } from "./list-zip";

export type Unpacked =
  | { outcome: "unpacked"; files: Map<string, Uint8Array> }
  | { outcome: "damaged" }
  | { outcome: "too-big" };

const methods = { stored: 0, deflated: 8 } as const;

/** Unpacks the files that are wanted, and gives up as soon as together they are larger than a list may be. */
export function unpackZip(entries: readonly ZipEntry[], isWanted: (name: string) => boolean): Unpacked {
  const files = new Map<string, Uint8Array>();
  let left = importLimits.unpackedBytes;
  for (const entry of entries) {
    if (!isWanted(entry.name)) continue;
    if (entry.size > left) return { outcome: "too-big" };
    const unpacked = unpackEntry(entry);
    if (!unpacked || files.has(entry.name)) return { outcome: "damaged" };
    files.set(entry.name, unpacked);
    left -= unpacked.length;
  }
  return { outcome: "unpacked", files };
}

/** Undefined when the bytes do not amount to exactly what the directory declares. */
function unpackEntry({ method, packed, size }: ZipEntry): Uint8Array | undefined {
  if (method === methods.stored) return packed.length === size ? packed : undefined;
  if (method !== methods.deflated) return undefined;
  try {
    const unpacked = inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
    return unpacked.length === size ? unpacked : undefined;
  } catch (error) {
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}
