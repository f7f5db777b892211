import { startTestCluster } from "./test-cluster";

/** One PostgreSQL for the whole run; `npm test` has already started one for all its runs. */
export default async function globalSetup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.PREAU_TEST_CLUSTER) return undefined;
  const { url, stop } = await startTestCluster();
  process.env.PREAU_TEST_CLUSTER = url;
  return stop;
}
