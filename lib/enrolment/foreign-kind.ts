/** What the first bytes say about a file that is not text. */
export type ForeignKind = "zip" | "pdf" | "ole" | "image" | "gzip";

const signatures: [ForeignKind, number[]][] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["ole", [0xd0, 0xcf, 0x11, 0xe0]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["gzip", [0x1f, 0x8b]],
];

const startsWith = (bytes: Uint8Array, prefix: number[]) =>
  prefix.every((byte, index) => bytes[index] === byte);

/** Which kind of file this is when it is not text, by its first bytes and not by its name. */
export const foreignKind = (bytes: Uint8Array): ForeignKind | undefined =>
  signatures.find(([, prefix]) => startsWith(bytes, prefix))?.[0];

/** Whether a compound file, the container of old Office documents, hides a new one behind a password (MS-OFFCRYPTO). */
export const isEncryptedOffice = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from("EncryptedPackage", "utf16le"),
  );
