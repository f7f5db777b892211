import { appendFileSync } from "node:fs";
import type { FullResult, Reporter, TestCase, TestResult } from "playwright/types/testReporter";

/** Adds this run's numbers to the file that `npm test` sums up; a run that broke off counts as a failure. */
export default class TallyReporter implements Reporter {
  private passed = 0;
  private readonly failed = new Set<string>();

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === "skipped") return;
    if (result.status === test.expectedStatus) this.passed += 1;
    else this.failed.add(test.id);
  }

  onEnd({ status }: FullResult): void {
    const file = process.env.PREAU_TEST_TALLY;
    const failed = this.failed.size || (status === "passed" ? 0 : 1);
    if (file) appendFileSync(file, `${JSON.stringify({ passed: this.passed, failed })}\n`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
