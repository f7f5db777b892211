import { randomBytes, randomUUID } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { translator } from "../i18n/translator";
import { CannotStart } from "./cannot-start";

const t = translator("fr");
const runsAsRoot = process.getuid?.() === 0;

const reasons = {
  ENOSPC: "server.dataFolder.full",
  EDQUOT: "server.dataFolder.full",
  EROFS: "server.dataFolder.readOnly",
  EACCES: "server.dataFolder.forbidden",
  EPERM: "server.dataFolder.forbidden",
  ENOTDIR: "server.dataFolder.notAFolder",
  EEXIST: "server.dataFolder.notAFolder",
} as const;

const isForeseen = (code: string | undefined): code is keyof typeof reasons =>
  code !== undefined && code in reasons;

/** Turns a failed write into the sentence that names the folder; anything else stays a surprise. */
export function sayWhyUnwritable(folder: string, error: unknown): never {
  const code = (error as NodeJS.ErrnoException).code;
  throw isForeseen(code) ? new CannotStart(t(reasons[code], { folder }), error) : error;
}

/**
 * The folder that holds what this installation must keep (default `.preau`): made when missing, proved writable.
 * Root lets other accounts pass through it, because PostgreSQL runs as one; every secret inside is 0600.
 */
export function openDataFolder(path: string): string {
  const folder = resolve(path);
  const probe = join(folder, `.probe-${randomUUID()}`);
  try {
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: runsAsRoot ? 0o711 : 0o700 });
    writeFileSync(probe, "write\n");
    rmSync(probe);
    return folder;
  } catch (error) {
    return sayWhyUnwritable(folder, error);
  }
}

/**
 * A value that is made once and then kept under the folder, readable by its owner alone. Two processes that start
 * together agree on one value: the file appears whole, and only the first to link it wins.
 */
export function keepOnce(folder: string, name: string, make: () => string): string {
  const file = join(folder, name);
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  const draft = `${file}.${randomUUID()}`;
  try {
    writeFileSync(draft, `${make()}\n`, { mode: 0o600 });
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") sayWhyUnwritable(folder, error);
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, "utf8").trim();
}

/** A secret of 256 bits, made once (`keepOnce`). */
export const keepSecret = (folder: string, name: string) =>
  keepOnce(folder, name, () => randomBytes(32).toString("base64url"));
