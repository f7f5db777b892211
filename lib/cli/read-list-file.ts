import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { zipSync } from "fflate";
import { importLimits } from "../enrolment/import-limits";
import { type ImportRefusal, refuse } from "../enrolment/refusal";

/** The bytes of a list, unless it is missing or larger than a list may be; a folder of OneRoster is packed first. */
export async function readListFile(file: string): Promise<Uint8Array | ImportRefusal> {
  try {
    const { size, isDirectory } = await statOf(file);
    if (isDirectory) return await readFolder(file);
    return size > importLimits.bytes ? tooBig() : await readFile(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") return refuse("enrolment.refusals.fileMissing", { file });
    if (code) return refuse("enrolment.refusals.fileUnreadable", { file, reason: code });
    throw error;
  }
}

const tooBig = () => refuse("enrolment.refusals.tooBig", { megabytes: importLimits.bytes / 1024 / 1024 });

async function statOf(file: string) {
  const found = await stat(file);
  return { size: found.size, isDirectory: found.isDirectory() };
}

/** The same day whenever it is packed, so that the same folder gives the same bytes. */
const packedOn = new Date("2000-01-01T00:00:00Z");

async function readFolder(folder: string): Promise<Uint8Array | ImportRefusal> {
  const names = (await readdir(folder)).filter((name) => /\.csv$/i.test(name)).toSorted();
  if (!names.some((name) => /^users\.csv$/i.test(name)))
    return refuse("enrolment.refusals.directory", { file: folder });
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  if (sizes.reduce((sum, size) => sum + size, 0) > importLimits.bytes) return tooBig();
  const files = await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))]));
  return zipSync(Object.fromEntries(files), { level: 0, mtime: packedOn });
}
