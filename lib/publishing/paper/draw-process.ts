import { constants, setPriority } from "node:os";
import { json } from "node:stream/consumers";
import type { Bundle } from "./bundle";
import { drawBundle } from "./drawing/draw-bundle";

/** A process of its own, started for one PDF, as that of the letters: it knows neither the database nor any setting. */
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
process.stdout.once("error", () => process.exit(1));
await drawBundle((await json(process.stdin)) as Bundle, process.stdout);
