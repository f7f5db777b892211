import { endWithReason } from "../server/cannot-start";
import { runPortal } from "../server/portal";

await endWithReason(() => runPortal(process.env, "development"));
process.exit();
