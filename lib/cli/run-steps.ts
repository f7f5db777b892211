import { spawn } from "node:child_process";
import { translator } from "../i18n/translator";

const t = translator("fr");

export interface Tally {
  passed: number;
  failed: number;
}

/** Runs one of npm's tools to its end; `SIGTERM` and Ctrl-C reach it, and it then counts as failed. */
export function runTool(script: string, args: string[], interrupted: AbortSignal): Promise<boolean> {
  if (interrupted.aborted) return Promise.resolve(false);
  const child = spawn(process.execPath, [script, ...args], { stdio: "inherit" });
  const stop = () => child.kill("SIGINT");
  interrupted.addEventListener("abort", stop, { once: true });
  return new Promise((resolve) => {
    child.once("error", () => resolve(false));
    child.once("exit", (code) => {
      interrupted.removeEventListener("abort", stop);
      resolve(code === 0);
    });
  });
}

/** A step without tests of its own counts as one. */
export async function countStep(
  name: "style" | "types" | "build" | "browser",
  step: () => Promise<boolean>,
  tally: Tally,
): Promise<boolean> {
  const words = t(`cli.check.steps.${name}`);
  console.log(`\n${t("cli.check.step", { name: words })}`);
  const succeeded = await step();
  tally[succeeded ? "passed" : "failed"] += 1;
  if (!succeeded) console.error(t("cli.check.failed", { name: words }));
  return succeeded;
}
