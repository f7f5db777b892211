import { constants, setPriority } from "node:os";
import { json } from "node:stream/consumers";
import { drawPrintout } from "./drawing/draw-printout";
import type { Printout } from "./printout";

/**
 * A process of its own, started for one PDF: what is to be drawn comes in, pages go out. It knows neither the database
 * nor any setting, gives way to whoever answers people, and ends with its pipes.
 */
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
process.stdout.once("error", () => process.exit(1));
await drawPrintout((await json(process.stdin)) as Printout, process.stdout);
