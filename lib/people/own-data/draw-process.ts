import { constants, setPriority } from "node:os";
import { json } from "node:stream/consumers";
import { drawOwnData } from "./drawing/draw-own-data";
import type { PrintedData } from "./printed-data";

/** A process of its own, started for one PDF, as that of the letters: it knows neither the database nor any setting. */
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
process.stdout.once("error", () => process.exit(1));
await drawOwnData((await json(process.stdin)) as PrintedData, process.stdout);
