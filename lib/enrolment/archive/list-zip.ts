import { importLimits } from "../import-limits";

/** One file of an archive, still packed. */
export interface ZipEntry {
  name: string;
  method: number;
  packed: Uint8Array;
  /** As the archive declares it; unpacking goes no further. */
  size: number;
}

/** Why an archive is not opened: it is damaged or made to deceive, has a password, or holds too many files. */
export type ZipFault = "damaged" | "encrypted" | "crowded";

const signatures = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 } as const;
const headerSizes = { end: 22, central: 46, local: 30 } as const;
const longestComment = 0xffff;
const encryptedFlag = 1;
/** Sizes that an archive of more than 4 GB keeps elsewhere: no school's list has them. */
const elsewhere = 0xffffffff;

class Damaged extends Error {}

/**
 * Reads the directory of an archive (APPNOTE 6.3.10, without Zip64). Nothing is unpacked. Files that overlap each
 * other or the directory, a way to make one bomb count many times, are a fault.
 */
export function listZip(bytes: Uint8Array): ZipEntry[] | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readDirectory(bytes, view);
  } catch (error) {
    if (error instanceof Damaged || error instanceof RangeError) return "damaged";
    throw error;
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): ZipEntry[] | ZipFault {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > importLimits.archivedFiles) return "crowded";
  let at = view.getUint32(end + 16, true);
  const directory = at;
  const entries: (ZipEntry & { begins: number; ends: number })[] = [];
  for (let index = 0; index < count; index++) {
    const header = readHeader(bytes, view, at);
    if (header.encrypted) return "encrypted";
    entries.push({ ...header, ...placeOf(bytes, view, header) });
    at = header.next;
  }
  if (overlap(entries, directory)) return "damaged";
  return entries.map(({ name, method, packed, size }) => ({ name, method, packed, size }));
}

/** The last record of the archive, behind which only a comment may stand. */
function findEnd(view: DataView): number {
  const last = view.byteLength - headerSizes.end;
  for (let at = last; at >= Math.max(0, last - longestComment); at--)
    if (view.getUint32(at, true) === signatures.end) return at;
  throw new Damaged();
}

function readHeader(bytes: Uint8Array, view: DataView, at: number) {
  expectSignature(view, at, signatures.central);
  const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
  const [nameLength = 0, extra = 0, comment = 0] = lengths;
  const nameAt = at + headerSizes.central;
  return {
    name: new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameLength)),
    encrypted: (view.getUint16(at + 8, true) & encryptedFlag) !== 0,
    method: view.getUint16(at + 10, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    local: view.getUint32(at + 42, true),
    next: nameAt + nameLength + extra + comment,
  };
}

/** Where the packed bytes stand: the local header says how long it is itself. */
function placeOf(
  bytes: Uint8Array,
  view: DataView,
  { local, packedSize, size }: { local: number; packedSize: number; size: number },
) {
  if (packedSize === elsewhere || size === elsewhere) throw new Damaged();
  expectSignature(view, local, signatures.local);
  const name = view.getUint16(local + 26, true);
  const begins = local + headerSizes.local + name + view.getUint16(local + 28, true);
  const ends = begins + packedSize;
  return { begins: local, ends, packed: bytes.subarray(begins, ends) };
}

function expectSignature(view: DataView, at: number, signature: number): void {
  if (view.getUint32(at, true) !== signature) throw new Damaged();
}

function overlap(entries: readonly { begins: number; ends: number }[], directory: number): boolean {
  let free = 0;
  for (const { begins, ends } of entries.toSorted((one, other) => one.begins - other.begins)) {
    if (begins < free) return true;
    free = ends;
  }
  return free > directory;
}
