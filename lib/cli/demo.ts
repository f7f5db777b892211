import { parseArgs } from "node:util";
import { translator } from "../i18n/translator";
import { endWithReason } from "../server/cannot-start";
import { runPortal } from "../server/portal";
import { buildWhenChanged } from "./build-when-changed";
import { resetDemonstration } from "./reset-demonstration";

const t = translator("fr");

function wantsReset(words: string[]): boolean | undefined {
  try {
    return parseArgs({ args: words, options: { reset: { type: "boolean" } } }).values.reset === true;
  } catch {
    return undefined; // an option that does not exist
  }
}

async function demonstrate(words: string[]): Promise<number> {
  const reset = wantsReset(words);
  if (reset === undefined) {
    console.error(t("cli.demo.usage"));
    return 2;
  }
  if (reset) await resetDemonstration(process.env.PREAU_DATA_DIR || ".preau");
  const built = await buildWhenChanged();
  if (built !== 0) return 1;
  return runPortal(process.env, "demo", {
    beforeOpening: async ({ environment }) => {
      const { loadDemonstration } = await import("./load-demonstration");
      await loadDemonstration(environment.PREAU_DATA_DIR);
    },
    opened: async () => {
      const { demonstrationGuide } = await import("./demonstration-guide");
      console.log(await demonstrationGuide());
    },
  });
}

await endWithReason(() => demonstrate(process.argv.slice(3)));
process.exit();
