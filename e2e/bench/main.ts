import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildPortal } from "@/lib/cli/build-portal";
import { translator } from "@/lib/i18n/translator";
import { CannotStart, endWithReason } from "@/lib/server/cannot-start";
import { stopRequested } from "@/lib/server/drain";
import { openGround } from "./ground";

const t = translator("fr");
const built = fileURLToPath(new URL("../../.next/BUILD_ID", import.meta.url));

/** Measures and prints; whatever was started is stopped, whether it went well, badly or was interrupted. */
async function bench(): Promise<number> {
  if (!existsSync(built) && (await buildPortal()) !== 0) throw new CannotStart(t("cli.bench.notBuilt"));
  const interrupted = stopRequested().then(() => new CannotStart(t("cli.bench.interrupted")));
  const ground = await openGround();
  try {
    const { measureAll } = await import("./measure-all");
    const ended = await Promise.race([measureAll(ground), interrupted]);
    if (ended instanceof CannotStart) throw ended;
    console.log(ended);
    return 0;
  } finally {
    await ground.close();
  }
}

await endWithReason(bench);
process.exit();
