import type { ParseArgsConfig } from "node:util";

/** What was typed, checked against the command's own options. */
export interface CommandArguments {
  values: Record<string, string | boolean | (string | boolean)[] | undefined>;
  positionals: string[];
}

/** One operator's command: its words, what it takes, what it does. */
export interface Command {
  /** « school create » */
  name: string;
  /** Bare words in capitals are required: `import FILE --school S [--json]`. */
  usage: string;
  summary: string;
  options: NonNullable<ParseArgsConfig["options"]>;
  /** 0 done, 1 refused with the reason; a wrong way of asking is thrown as `UsageFault` and ends with 2. */
  run(args: CommandArguments): Promise<number>;
}

/** What was typed cannot be a command; the usage line is shown under the sentence. */
export class UsageFault extends Error {}
