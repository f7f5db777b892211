import Bowser from "bowser";
import type { Translate } from "../i18n/translator";

const knownBrowsers = new Set<string>(Object.values(Bowser.BROWSER_MAP));
const knownSystems = new Set<string>(Object.values(Bowser.OS_MAP));

const among = (known: Set<string>, name: string | undefined) => (name && known.has(name) ? name : undefined);

/**
 * « Firefox sur Android ». Only names from a fixed list: what a browser says of itself ends up in the school's
 * own mails, and must not write them.
 */
export function deviceLabel(userAgent: string, t: Translate): string {
  const { browser, os } = Bowser.parse(userAgent.slice(0, 1_000) || "unknown");
  const name = among(knownBrowsers, browser.name) ?? t("access.device.unknownBrowser");
  const system = among(knownSystems, os.name);
  return system ? t("access.device.on", { browser: name, system }) : name;
}
