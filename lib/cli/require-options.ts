import { translator } from "../i18n/translator";
import { type CommandArguments, UsageFault } from "./command";

/** Names every required option that is missing, in one sentence. */
export function requireOptions(values: CommandArguments["values"], names: string[]): void {
  const missing = names.filter((name) => !values[name]).map((name) => `--${name}`);
  if (missing.length > 0)
    throw new UsageFault(
      translator("fr")("cli.missingOptions", { options: missing.join(", "), count: missing.length }),
    );
}
