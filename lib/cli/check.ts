import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { translator } from "../i18n/translator";
import { endWithReason } from "../server/cannot-start";
import { buildPortal } from "./build-portal";
import { countStep, runTool, type Tally } from "./run-steps";

const t = translator("fr");
const tools = {
  biome: "node_modules/@biomejs/biome/bin/biome",
  next: "node_modules/next/dist/bin/next",
  tsc: "node_modules/typescript/bin/tsc",
  playwright: "node_modules/playwright/cli.js",
};

/** Playwright's runs leave their numbers in a file; a run that left none could not even begin. */
async function runTests(project: "unit" | "journeys", interrupted: AbortSignal, tally: Tally): Promise<void> {
  console.log(`\n${t("cli.check.step", { name: t(`cli.check.steps.${project}`) })}`);
  const folder = mkdtempSync(join(tmpdir(), "preau-tally-"));
  process.env.PREAU_TEST_TALLY = join(folder, "tally");
  const succeeded = await runTool(
    tools.playwright,
    ["test", "--config=e2e/playwright.config.ts", `--project=${project}`],
    interrupted,
  );
  const counted = existsSync(process.env.PREAU_TEST_TALLY)
    ? (JSON.parse(readFileSync(process.env.PREAU_TEST_TALLY, "utf8")) as Tally)
    : { passed: 0, failed: 0 };
  rmSync(folder, { recursive: true });
  tally.passed += counted.passed;
  tally.failed += counted.failed || (succeeded ? 0 : 1);
}

async function checkSources(interrupted: AbortSignal, tally: Tally): Promise<void> {
  rmSync(".next/dev/types", { recursive: true, force: true });
  await countStep("style", () => runTool(tools.biome, ["check", "--error-on-warnings"], interrupted), tally);
  const types = async () =>
    (await runTool(tools.next, ["typegen"], interrupted)) && runTool(tools.tsc, ["--noEmit"], interrupted);
  await countStep("types", types, tally);
}

async function findBrowser(): Promise<boolean> {
  const { installChromium } = await import("@/e2e/support/install-chromium");
  const path = await installChromium((how) => console.log(t("cli.check.installingBrowser", { how })));
  if (path) process.env.CHROMIUM_PATH = path;
  else console.error(t("cli.check.noBrowser"));
  return path !== undefined;
}

async function checkOnDatabase(interrupted: AbortSignal, tally: Tally): Promise<void> {
  const { startTestCluster } = await import("@/e2e/support/test-cluster");
  const cluster = await startTestCluster();
  process.env.PREAU_TEST_CLUSTER = cluster.url;
  try {
    await runTests("unit", interrupted, tally);
    const built = await countStep("build", async () => (await buildPortal()) === 0, tally);
    const browser = await countStep("browser", findBrowser, tally);
    if (built && browser) await runTests("journeys", interrupted, tally);
  } finally {
    await cluster.stop();
  }
}

/** Everything, in order: form, rules, types, unit and integration tests, production build, journeys. */
async function check(): Promise<number> {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop.abort());
  const tally = { passed: 0, failed: 0 };
  await checkSources(stop.signal, tally);
  await checkOnDatabase(stop.signal, tally);
  if (stop.signal.aborted) tally.failed ||= 1;
  console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
  return tally.failed === 0 ? 0 : 1;
}

await endWithReason(check);
process.exit();
