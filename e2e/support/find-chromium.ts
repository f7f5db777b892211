import { existsSync } from "node:fs";
import { chromium } from "playwright";

const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** A browser that is already on this machine: the one named, the system's, then Playwright's own. */
export function findChromium(): string | undefined {
  const candidates = [process.env.CHROMIUM_PATH ?? "", ...usualPlaces, chromium.executablePath()];
  return candidates.find((path) => path !== "" && existsSync(path));
}

/**
 * Chromium draws the list under its address bar in a process of its own for every window, which nobody sees and which
 * takes longer to start than a page of ours. Playwright's own list is replaced by this one, so that what counts of it
 * is said again.
 */
const unseen = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup"];
const troublesome = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "OptimizationHints",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
];

/** No call home while tests run; the sandbox cannot be had as root. */
export const chromiumArguments = [
  `--disable-features=${[...unseen, ...troublesome].join(",")}`,
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  ...(process.getuid?.() === 0 || process.env.CHROMIUM_NO_SANDBOX ? ["--no-sandbox"] : []),
];
