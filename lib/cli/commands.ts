import type { Command } from "./command";

/** Loaded one by one, once the settings are known: what they import remembers the database it first saw. */
export const commands: Record<string, () => Promise<Command>> = {
  migrate: async () => (await import("./migrate")).migrateCommand,
  "school create": async () => (await import("./school-create")).schoolCreate,
  "school update": async () => (await import("./school-update")).schoolUpdate,
  "staff invite": async () => (await import("./staff-invite")).staffInvite,
  "staff reset-factor": async () => (await import("./staff-reset-factor")).staffResetFactor,
  import: async () => (await import("./import")).importCommand,
  "mail status": async () => (await import("./mail-status")).mailStatus,
  "mail drain": async () => (await import("./mail-drain")).mailDrain,
  "audit verify": async () => (await import("./audit-verify")).auditVerify,
  backup: async () => (await import("./backup")).backupCommand,
  restore: async () => (await import("./restore")).restoreCommand,
};

/** These bring the schema up to date themselves. */
const bringsItsSchema = new Set(["migrate", "restore"]);

/** Whether a command expects a schema that is already up to date. */
export const needsSchema = (name: string) => !bringsItsSchema.has(name);

/** The command's name at the start of what was typed, with what follows it. */
export function splitCommand(words: string[]): { name: string; rest: string[] } | undefined {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(" ");
    if (name in commands) return { name, rest: words.slice(length) };
  }
  return undefined;
}
