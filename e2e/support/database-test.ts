import { test as base } from "playwright/test";
import { createTestDatabase } from "./test-cluster";
import { workerDatabase } from "./test-environment";

/**
 * For tests that talk to a real PostgreSQL: each worker has a migrated database of its own, and `DATABASE_URL`
 * already names it when modules of `lib` are imported. Make people that are unique to the test.
 */
export const test = base.extend<object, { database: string }>({
  database: [
    async ({ playwright: _ }, use) => {
      const url = await createTestDatabase(workerDatabase);
      await use(url);
      const { closeDatabase } = await import("@/lib/db/client");
      await closeDatabase();
    },
    { scope: "worker", auto: true },
  ],
});

export { expect } from "playwright/test";
