import { resolve } from "node:path";
import { type Environment, provideEnvironment, readEnvironment } from "../env";
import { productionFaults } from "../environment-faults";
import { CannotStart } from "./cannot-start";
import { keepSecret, openDataFolder } from "./data-folder";
import { joinEmbeddedPostgres } from "./embedded-postgres";

export type Variables = Record<string, string | undefined>;

/** `command`: an operator's command, which sends no mail and serves no page by itself. */
export type Mode = "production" | "development" | "demo" | "command";

export interface Prepared {
  environment: Environment;
  url: string;
  ownerUrl: string | undefined;
  /** Whether the database is the machine's own. */
  embedded: boolean;
  /** Gives the embedded database up; the last one stops it. */
  leave(): Promise<unknown>;
}

const transports = ["RESEND_API_KEY", "SMTP_URL", "MAIL_OUTBOX_DIR"];

/** The demonstration touches neither a real database nor a real mailbox, whatever the shell holds. */
const demonstration: Variables = {
  DATABASE_URL: "",
  DATABASE_OWNER_URL: "",
  AUTH_SECRET: "",
  RESEND_API_KEY: "",
  SMTP_URL: "",
  TRUSTED_PROXY_HOPS: "",
  PREAU_DEMO: "1",
};

function defaultsFor(mode: Mode, given: Variables): Variables {
  const local = {
    PUBLIC_URL: `http://localhost:${given.PORT || 3000}`,
    MAIL_OUTBOX_DIR: resolve(given.PREAU_DATA_DIR || ".preau", "courrier"),
  };
  if (mode === "demo") return { ...demonstration, ...local, LOG_LEVEL: given.LOG_LEVEL || "warn" };
  if (mode !== "development") return {};
  const mails = transports.some((name) => given[name]) ? {} : { MAIL_OUTBOX_DIR: local.MAIL_OUTBOX_DIR };
  return { ...mails, PUBLIC_URL: given.PUBLIC_URL || local.PUBLIC_URL };
}

function faultsOf(source: Variables, mode: Mode): string[] {
  const { environment, faults } = readEnvironment(source);
  const also = (checked: Environment) => (mode === "production" ? productionFaults(checked) : []);
  if (environment) return [...faults, ...also(environment)];
  const named = faults.map((fault) => fault.split(" ")[0] ?? "");
  const rest = readEnvironment({ ...source, ...Object.fromEntries(named.map((name) => [name, undefined])) });
  const later = rest.environment ? [...rest.faults, ...also(rest.environment)] : rest.faults;
  return [...faults, ...later.filter((fault) => !named.some((name) => fault.startsWith(name)))];
}

/**
 * Resolves the settings and the database before anything that uses them is loaded: reads and checks every
 * variable, starts or joins the embedded database when `DATABASE_URL` is not given, and provides the result.
 */
export async function prepareSettings(given: Variables, mode: Mode): Promise<Prepared> {
  const NODE_ENV = mode === "development" ? "development" : "production";
  const additions: Variables = { NODE_ENV, ...defaultsFor(mode, given) };
  const source = { ...given, ...additions };
  const faults = faultsOf(source, mode);
  const { environment } = readEnvironment(source);
  if (faults.length > 0 || !environment) throw new CannotStart(faults);
  provideEnvironment(additions as Record<string, string>);
  return environment.DATABASE_URL ? external(environment) : embedded(environment);
}

function external(environment: Environment): Prepared {
  const { DATABASE_URL: url = "", DATABASE_OWNER_URL: ownerUrl } = environment;
  return { environment, url, ownerUrl, embedded: false, leave: async () => {} };
}

async function embedded(environment: Environment): Promise<Prepared> {
  const folder = openDataFolder(environment.PREAU_DATA_DIR);
  const { url, ownerUrl, leave } = await joinEmbeddedPostgres(folder);
  provideEnvironment({
    DATABASE_URL: url,
    DATABASE_OWNER_URL: ownerUrl,
    AUTH_SECRET: environment.AUTH_SECRET?.join(",") ?? keepSecret(folder, "auth-secret"),
  });
  return { environment, url, ownerUrl, embedded: true, leave };
}
