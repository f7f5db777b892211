import { availableParallelism } from "node:os";
import { hashPassword, verifyPassword } from "@/lib/auth/password";
import { seconds } from "@/lib/durations";
import { translator } from "@/lib/i18n/translator";
import { routes } from "@/lib/routes";
import type { PortalServer } from "../support/portal-server";
import type { Asking } from "./browse";
import { type Load, press, pressByTurns } from "./load";
import { type Account, everyonesPassword } from "./people";
import { ownTime, timeOf } from "./processor-time";
import { queriesOf } from "./queries";
import { openLogin, postLogin } from "./sign-in";
import { integer, oneDecimal, type Section } from "./table";

const t = translator("fr");
const cores = availableParallelism();
const crowd = 4 * cores;
const rounds = 4;

/** Every form is filled in before the clock runs; each account signs in once. */
async function fillForms(portal: PortalServer, accounts: Account[]): Promise<Asking[]> {
  const fill = await openLogin(portal);
  return Promise.all(accounts.map(fill));
}

/** The hash by itself and whole logins, one at a time and as many as the machine bears. */
async function runLogins(portal: PortalServer, forms: Asking[]) {
  const hash = await hashPassword(everyonesPassword);
  const verify = { begin: () => verifyPassword(hash, everyonesPassword), meter: ownTime };
  const login = {
    begin: () => {
      const next = forms.pop();
      return next && postLogin(portal, next);
    },
    meter: timeOf(portal.process),
  };
  await press(login, { clients: crowd, duration: seconds(1) });
  return pressByTurns(
    {
      oneHash: { ...verify, clients: 1, duration: seconds(0.75) },
      oneLogin: { ...login, clients: 1, duration: seconds(1) },
      hashes: { ...verify, clients: cores, duration: seconds(0.75) },
      logins: { ...login, clients: crowd, duration: seconds(2) },
    },
    rounds,
  );
}

type Row = Section["rows"][number];

const lineOf = (label: string, queries: string, { perSecond, p50, p99, used }: Load): Row => [
  label,
  queries,
  oneDecimal(perSecond),
  oneDecimal(p50),
  oneDecimal(p99),
  oneDecimal(used),
];

/** What a login costs the portal besides its hash. */
const restOf = (login: Load, hash: Load): Row => [
  t("cli.bench.logins.rest"),
  "",
  "",
  "",
  "",
  oneDecimal(login.used - hash.used),
];

/** What a login costs, and how much of it is the hash: form posts of distinct people from distinct addresses. */
export async function measureLogins(portal: PortalServer, accounts: Account[]): Promise<Section> {
  const { oneHash, oneLogin, hashes, logins } = await runLogins(portal, await fillForms(portal, accounts));
  const queries = integer(queriesOf(portal, "POST", routes.login()));
  return {
    title: t("cli.bench.logins.title"),
    columns: [
      t("cli.bench.columns.queries"),
      t("cli.bench.columns.perSecond"),
      t("cli.bench.columns.p50"),
      t("cli.bench.columns.p99"),
      t("cli.bench.columns.used"),
    ],
    rows: [
      lineOf(t("cli.bench.logins.oneHash"), "", oneHash),
      lineOf(t("cli.bench.logins.oneLogin"), queries, oneLogin),
      restOf(oneLogin, oneHash),
      lineOf(t("cli.bench.logins.hashes", { cores }), "", hashes),
      lineOf(t("cli.bench.logins.logins", { clients: crowd }), queries, logins),
      restOf(logins, hashes),
    ],
  };
}
