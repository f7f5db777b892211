import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "playwright/test";
import { test as databaseTest } from "./database-test";
import { openMailbox } from "./mailbox";
import { knownPassword, type MadePerson } from "./make-people";
import { type PortalServer, startPortal } from "./portal-server";

interface WorkerFixtures {
  outboxFolder: string;
  server: PortalServer;
}

interface Fixtures {
  mailbox: ReturnType<typeof openMailbox>;
  /** Another browser, already signed in as somebody who is active. */
  signedInAs: (person: MadePerson) => Promise<Page>;
}

/** Fills the login form and presses its button. */
export async function fillLogin(page: Page, identifier: string, password: string): Promise<void> {
  await page.getByLabel("Nom d'utilisateur ou adresse de courriel").fill(identifier);
  await page.getByLabel("Mot de passe", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Connexion", exact: true }).click();
}

/** No rule of WCAG 2.2 A and AA that axe knows is broken, as the page stands. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  expect(told, page.url()).toEqual([]);
}

/** Journeys in Chromium against the built portal, one server and one database a worker. */
export const test = databaseTest.extend<Fixtures, WorkerFixtures>({
  outboxFolder: [
    async ({ playwright: _ }, use) => {
      const folder = mkdtempSync(join(tmpdir(), "preau-mails-"));
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
  server: [
    async ({ database, outboxFolder }, use) => {
      const server = await startPortal({ DATABASE_URL: database, MAIL_OUTBOX_DIR: outboxFolder });
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  mailbox: async ({ outboxFolder }, use) => use(openMailbox(outboxFolder)),
  signedInAs: async ({ browser, contextOptions, baseURL }, use) => {
    const pages: Page[] = [];
    await use(async (person) => {
      const context = await browser.newContext({ ...contextOptions, ...(baseURL && { baseURL }) });
      const page = await context.newPage();
      pages.push(page);
      await page.goto("/login");
      await fillLogin(page, person.username, knownPassword);
      await page.waitForURL((url) => url.pathname !== "/login");
      return page;
    });
    for (const page of pages) await page.context().close();
  },
});

export { expect } from "playwright/test";
