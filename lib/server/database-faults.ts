import { translator } from "../i18n/translator";
import { CannotStart } from "./cannot-start";

const t = translator("fr");

const sentences = {
  ECONNREFUSED: "server.database.unreachable",
  ECONNRESET: "server.database.unreachable",
  EHOSTUNREACH: "server.database.unreachable",
  ENETUNREACH: "server.database.unreachable",
  ETIMEDOUT: "server.database.unreachable",
  CONNECT_TIMEOUT: "server.database.unreachable",
  CONNECTION_CLOSED: "server.database.unreachable",
  ENOTFOUND: "server.database.unknownHost",
  EAI_AGAIN: "server.database.unknownHost",
  "28P01": "server.database.refused",
  "28000": "server.database.refused",
  "3D000": "server.database.missing",
  "42501": "server.database.notAllowed",
} as const;

const codeOf = (error: unknown): string | undefined => {
  const { code, cause } = error as { code?: string; cause?: unknown };
  return code ?? (cause ? codeOf(cause) : undefined);
};

const isForeseen = (code: string | undefined): code is keyof typeof sentences =>
  code !== undefined && code in sentences;

/** Whether it is a connection that failed in a way that has its own sentence. */
export const isDatabaseFault = (error: unknown): boolean => isForeseen(codeOf(error));

/** Turns a failed connection into a sentence that names the server, never the password. */
export function sayWhyDatabaseFails(url: string, error: unknown): never {
  if (error instanceof CannotStart) throw error;
  const code = codeOf(error);
  if (!isForeseen(code)) throw error;
  const { host, pathname, username } = new URL(url);
  throw new CannotStart(
    t(sentences[code], { host, database: decodeURIComponent(pathname.slice(1)), role: username }),
    error,
  );
}
