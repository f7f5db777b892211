import { closeDatabase } from "../db/client";
import { workThroughJobs } from "../jobs/work-through";

/** The process that does the jobs: started by lib/server/job-runner, ended by it or by having nothing to do. */
const stop = new AbortController();
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => stop.abort());
process.on("disconnect", () => process.exit(1)); // the portal was killed: what was begun is rolled back

await workThroughJobs(stop.signal);
await closeDatabase();
process.exit();
