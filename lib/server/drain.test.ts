import { expect, test } from "playwright/test";
import { stopRequested } from "./drain";

test("signals that come together are one wish to stop, and leave the time to stop in order", async () => {
  const before = new Set(process.listeners("SIGHUP"));
  const stop = stopRequested();
  const [ours] = process.listeners("SIGHUP").filter((listener) => !before.has(listener));
  ours?.("SIGHUP");
  ours?.("SIGHUP");
  await stop;
  expect(ours).toBeDefined();
});
