/**
 * Ends the process with sentences for the operator and exit status 1. Thrown by what prepares a start and caught
 * by the outermost command alone (`endWithReason`).
 */
export class CannotStart extends Error {
  readonly sentences: readonly string[];

  constructor(sentences: string | readonly string[], cause?: unknown) {
    const list = typeof sentences === "string" ? [sentences] : sentences;
    super(list.join("\n"), { cause });
    this.sentences = list;
  }
}

/** Runs a whole command; a reason that was foreseen becomes plain words and exit status 1, a surprise stays one. */
export async function endWithReason(command: () => Promise<number | undefined>): Promise<void> {
  try {
    const status = await command();
    if (status !== undefined) process.exitCode = status;
  } catch (reason) {
    process.exitCode = 1;
    console.error(reason instanceof CannotStart ? reason.sentences.join("\n") : reason);
  }
}
