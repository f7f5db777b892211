import { setTimeout as pause } from "node:timers/promises";
import { seconds } from "@/lib/durations";
import { translator } from "@/lib/i18n/translator";
import { readOutboxStatus } from "@/lib/mail/outbox-status";
import { routes } from "@/lib/routes";
import { CannotStart } from "@/lib/server/cannot-start";
import type { PortalServer } from "../support/portal-server";
import { askFor, fillForm } from "./browse";
import { median } from "./load";
import { queueInvitations, resetDelays } from "./mails";
import type { Account } from "./people";
import { integer, oneDecimal, type Section, twoDecimals } from "./table";

const t = translator("fr");
const bulk = 5_000;
const tries = 5;
const window = seconds(8);
const patience = seconds(30);

async function askForReset({ url }: PortalServer, { username }: Account): Promise<void> {
  const address = `${url}${routes.forgottenPassword()}`;
  const filled = await fillForm(await askFor(200, address), { identifier: username });
  await askFor(303, address, { post: { ...filled, origin: url } });
}

/** Waits for the mail of a request that was made after `earlier` others. */
async function delayAfter(earlier: number): Promise<number> {
  const started = performance.now();
  while (performance.now() - started < patience) {
    const delay = (await resetDelays())[earlier];
    if (delay !== undefined) return delay;
    await pause(100);
  }
  throw new CannotStart(t("cli.bench.noMail", { seconds: patience / seconds(1) }));
}

/** « Mot de passe oublié » by one person after another; seconds until each mail has left. */
async function timeResets(portal: PortalServer, people: Account[]): Promise<number[]> {
  const delays: number[] = [];
  const earlier = (await resetDelays()).length;
  for (const person of people) {
    await askForReset(portal, person);
    delays.push(await delayAfter(earlier + delays.length));
  }
  return delays;
}

async function bulkCounts() {
  const { sent, queued } = (await readOutboxStatus()).lanes.bulk;
  return { sent, queued };
}

/** Mails a second, while nothing else is asked of the portal and enough of them wait. */
async function timeBulk(): Promise<number> {
  const [before, started] = [await bulkCounts(), performance.now()];
  await pause(window);
  const [after, elapsed] = [await bulkCounts(), performance.now() - started];
  return ((after.sent - before.sent) / elapsed) * 1000;
}

const resetLine = (label: string, delays: number[]) =>
  [
    label,
    "",
    twoDecimals(median(delays)),
    twoDecimals(Math.max(...delays)),
  ] satisfies Section["rows"][number];

/** The outbox's two lanes: how fast bulk leaves, and what an urgent mail loses by it. */
export async function measureMail(portal: PortalServer, accounts: Account[]): Promise<Section> {
  const people = accounts.slice(-2 * tries);
  const calm = await timeResets(portal, people.slice(0, tries));
  await queueInvitations(bulk);
  const busy = await timeResets(portal, people.slice(tries));
  const perSecond = await timeBulk();
  return {
    title: t("cli.bench.mail.title"),
    columns: [
      t("cli.bench.columns.perSecond"),
      t("cli.bench.columns.medianSeconds"),
      t("cli.bench.columns.longestSeconds"),
    ],
    rows: [
      [t("cli.bench.mail.bulk"), oneDecimal(perSecond), "", ""],
      resetLine(t("cli.bench.mail.calm"), calm),
      resetLine(t("cli.bench.mail.busy", { count: integer(bulk) }), busy),
    ],
  };
}
