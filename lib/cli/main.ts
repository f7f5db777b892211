import { parseArgs } from "node:util";
import { translator } from "../i18n/translator";
import { CannotStart, endWithReason } from "../server/cannot-start";
import { isMigrated, migrateDatabase } from "../server/migrate";
import { type Prepared, prepareSettings } from "../server/prepare-settings";
import { type Command, type CommandArguments, UsageFault } from "./command";
import { commands, needsSchema, splitCommand } from "./commands";

const t = translator("fr");
const wantsHelp = (words: string[]) => words.includes("--help") || words.includes("-h");

async function help(): Promise<number> {
  console.log(t("cli.help.heading"));
  for (const load of Object.values(commands)) {
    const { usage, summary } = await load();
    console.log(`  ${usage}\n      ${summary}`);
  }
  console.log(t("cli.help.exitStatus"));
  return 0;
}

function helpOn({ usage, summary }: Command): number {
  console.log(`${t("cli.usage", { usage })}\n${summary}`);
  return 0;
}

/** Capitals at the start of the usage line, after the command's own words: what must be given, in order. */
function expectedWords({ name, usage }: Command): number {
  const words = usage.slice(name.length).trim().split(/\s+/);
  const end = words.findIndex((word) => !/^\p{Lu}+$/u.test(word));
  return end === -1 ? words.length : end;
}

function parse(command: Command, rest: string[]): CommandArguments {
  try {
    const parsed = parseArgs({ args: rest, options: command.options, allowPositionals: true, strict: true });
    if (parsed.positionals.length === expectedWords(command)) return parsed;
  } catch (error) {
    throw sayWhichOption(error as NodeJS.ErrnoException);
  }
  throw new UsageFault(t("cli.badWords"));
}

/** node:util says it in English; its codes and the option that it quotes are enough for a French sentence. */
function sayWhichOption(error: NodeJS.ErrnoException): Error {
  const option = error.message.match(/'(?:-\w, )?(--?[^\s']+)/)?.[1] ?? "";
  switch (error.code) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION":
      return new UsageFault(t("cli.unknownOption", { option }));
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE":
      return new UsageFault(
        t(error.message.includes("does not take") ? "cli.valueTooMany" : "cli.valueMissing", { option }),
      );
    case "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL":
      return new UsageFault(t("cli.badWords"));
    default:
      return error;
  }
}

async function ensureSchema({ url, ownerUrl, embedded }: Prepared): Promise<void> {
  if (await isMigrated(url)) return;
  if (!embedded) throw new CannotStart(t("cli.notMigrated"));
  await migrateDatabase({ url, ownerUrl });
}

/** Runs one command on the database that the settings name, and leaves nothing running that it started. */
async function run(name: string, rest: string[], load: () => Promise<Command>): Promise<number> {
  const prepared = await prepareSettings(process.env, "command");
  try {
    const command = await load();
    const args = parse(command, rest);
    if (needsSchema(name)) await ensureSchema(prepared);
    return await command.run(args);
  } catch (error) {
    if (!(error instanceof UsageFault)) throw error;
    console.error(`${error.message}\n${t("cli.usage", { usage: (await load()).usage })}`);
    return 2;
  } finally {
    const { closeDatabase } = await import("../db/client");
    await closeDatabase();
    await prepared.leave();
  }
}

async function main(words: string[]): Promise<number> {
  const asked = words[0] === "help" ? [...words.slice(1), "--help"] : words;
  if (asked.length === 0 || asked[0]?.startsWith("-"))
    return wantsHelp(asked) || words.length === 0 ? help() : usage(asked);
  const found = splitCommand(asked);
  const load = found && commands[found.name];
  if (!load) return usage(asked);
  return wantsHelp(found.rest) ? helpOn(await load()) : run(found.name, found.rest, load);
}

function usage(words: string[]): number {
  console.error(t("cli.unknownCommand", { words: words.filter((word) => word !== "--help").join(" ") }));
  return 2;
}

await endWithReason(() => main(process.argv.slice(2)));
process.exit();
