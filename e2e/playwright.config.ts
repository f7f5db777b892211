import { defineConfig } from "playwright/test";
import { chromiumArguments, findChromium } from "./support/find-chromium";
import { provideTestEnvironment } from "./support/test-environment";

provideTestEnvironment();

export default defineConfig({
  globalSetup: "./support/global-setup.ts",
  outputDir: "../test-results",
  workers: 2,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 }, // what is right is seen at once; a loaded machine may take its time
  reporter: [["list"], ["./support/tally-reporter.ts"]],
  projects: [
    {
      name: "unit",
      testDir: "..",
      testMatch: ["lib/**/*.test.{ts,tsx}", "components/**/*.test.{ts,tsx}", "e2e/architecture.test.ts"],
    },
    {
      name: "journeys",
      testDir: ".",
      testMatch: "*.spec.ts",
      fullyParallel: true,
      timeout: 120_000,
      use: {
        locale: "fr-BE",
        timezoneId: "Europe/Brussels",
        viewport: { width: 390, height: 844 },
        screenshot: "only-on-failure", // a trace of every journey costs a fifth of their time: `--trace on` for one
        launchOptions: { executablePath: findChromium(), args: chromiumArguments },
      },
    },
  ],
});
