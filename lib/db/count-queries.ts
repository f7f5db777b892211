import { AsyncLocalStorage } from "node:async_hooks";

interface Tally {
  queries: number;
}

// Next bundles its own copy of this module; both must see one storage.
const shared = globalThis as typeof globalThis & { preauTallies?: AsyncLocalStorage<Tally> };
shared.preauTallies ??= new AsyncLocalStorage<Tally>();
const tallies = shared.preauTallies;

/** Given to drizzle as its logger: counts, and looks at nothing. */
export const queryCounter = {
  logQuery(): void {
    const tally = tallies.getStore();
    if (tally) tally.queries += 1;
  },
};

/** Runs something and keeps the number of database queries made on its behalf in the tally it is given. */
export const countingQueries = <Result>(tally: Tally, run: () => Result): Result => tallies.run(tally, run);
