import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const checkout = fileURLToPath(new URL("../..", import.meta.url));

/** Builds for production. Types left by a development server name routes that may no longer exist. */
export function buildPortal(): Promise<number> {
  rmSync(`${checkout}.next/dev/types`, { recursive: true, force: true });
  const child = spawn(process.execPath, [`${checkout}node_modules/next/dist/bin/next`, "build"], {
    cwd: checkout,
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  const stop = () => child.kill();
  process.once("SIGTERM", stop);
  child.once("exit", () => process.off("SIGTERM", stop));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
