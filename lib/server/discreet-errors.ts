import type { Logger } from "pino";

const codeOf = (error: object) => ("code" in error ? String(error.code) : undefined);

/** What a log may keep of an error: its kind, its code, where it happened. Messages hold parameters and names. */
export function discreet(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const at = error.stack
    ?.split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim());
  const cause = error.cause === undefined ? {} : { cause: discreet(error.cause) };
  return { name: error.name, code: codeOf(error), at, ...cause };
}

/** Next writes each error with its message to the console; in production a line of our log says as much as it may. */
export function logErrorsDiscreetly(log: Logger): void {
  console.error = (...said: unknown[]) => {
    const error = said.find((each) => each instanceof Error);
    log.error(error ? discreet(error) : {}, "unexpected error");
  };
}
