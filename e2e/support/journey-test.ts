import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type BrowserContextOptions, expect, type Page } from "playwright/test";
import { test as databaseTest } from "./database-test";
import { openMailbox } from "./mailbox";
import { knownPassword, type MadePerson } from "./make-people";
import { openSession } from "./open-session";
import { type PortalServer, startPortal } from "./portal-server";

interface WorkerFixtures {
  outboxFolder: string;
  server: PortalServer;
}

interface Fixtures {
  mailbox: ReturnType<typeof openMailbox>;
  /** Another browser, in which nobody is signed in. */
  anotherBrowser: (options?: BrowserContextOptions) => Promise<Page>;
  /** Another browser, already signed in as somebody who is active, on no page yet. */
  signedInAs: (person: MadePerson, options?: BrowserContextOptions) => Promise<Page>;
}

/** Fills the login form and presses its button. */
export async function fillLogin(page: Page, identifier: string, password: string): Promise<void> {
  await page.getByLabel("Nom d'utilisateur ou adresse de courriel").fill(identifier);
  await page.getByLabel("Mot de passe", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Connexion", exact: true }).click();
}

/** Signs in as people do, and waits for where they land. */
export async function signIn(page: Page, person: MadePerson): Promise<void> {
  await page.goto("/login");
  await fillLogin(page, person.username, knownPassword);
  await page.waitForURL((url) => url.pathname !== "/login");
}

/** No rule of WCAG 2.2 A and AA that axe knows is broken, as the page stands. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  // In the page itself: the other way opens a window for every look, to reach into frames that we do not have.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
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
  anotherBrowser: async ({ browser, contextOptions, server }, use) => {
    const opened: Page[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ ...contextOptions, baseURL: server.url, ...options });
      const page = await context.newPage();
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.context().close();
  },
  signedInAs: async ({ anotherBrowser, server }, use) => {
    await use(async (person, options) => {
      const page = await anotherBrowser(options);
      await page.context().addCookies(await openSession(person, server.url));
      return page;
    });
  },
});

export { expect } from "playwright/test";
