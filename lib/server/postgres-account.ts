import { spawnSync } from "node:child_process";
import { translator } from "../i18n/translator";
import { CannotStart } from "./cannot-start";

/** The account that PostgreSQL runs as. Empty: our own, which is not root. */
export type PostgresAccount = { uid: number; gid: number } | Record<string, never>;

function numberOf(flag: "-u" | "-g", name: string): number | undefined {
  const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
  return status === 0 ? Number(stdout) : undefined;
}

function find(name: string): PostgresAccount | undefined {
  const uid = numberOf("-u", name);
  const gid = numberOf("-g", name);
  return uid && gid ? { uid, gid } : undefined;
}

function create(): PostgresAccount | undefined {
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/bin/sh", "postgres"]);
  return find("postgres");
}

/** PostgreSQL refuses to run as root: then `postgres` is used, made when missing (`nobody` where none can be made). */
export function postgresAccount(): PostgresAccount {
  if (process.getuid?.() !== 0) return {};
  const account = find("postgres") ?? create() ?? find("nobody");
  if (!account) throw new CannotStart(translator("fr")("server.postgres.noAccount"));
  return account;
}

/** Whether that account may enter a folder, whatever the folders above it allow. */
export function canEnter(account: PostgresAccount, folder: string): boolean {
  return spawnSync("test", ["-x", folder], { ...account, cwd: "/" }).status === 0;
}
