import { expect, test } from "playwright/test";
import { readEnvironment } from "./env";
import { productionFaults } from "./environment-faults";
import { isLoopback } from "./loopback";

const secret = "0123456789abcdef0123456789abcdef";
const served = {
  PUBLIC_URL: "https://portail.example",
  DATABASE_URL: "postgresql://preau@db.example/preau",
  AUTH_SECRET: secret,
  SMTP_URL: "smtp://mail.example:587",
  MAIL_FROM: "secretariat@ecole.example",
};

/** Every fault of a production start. */
function faultsOf(variables: Record<string, string>): string[] {
  const { environment, faults } = readEnvironment(variables);
  return environment ? [...faults, ...productionFaults(environment)] : faults;
}

test("a complete set of variables has no fault, and an empty variable is one that is not given", () => {
  expect(faultsOf(served)).toEqual([]);
  const { environment, faults } = readEnvironment({ PORT: "", PUBLIC_URL: "", LOG_LEVEL: "", SMTP_URL: "" });
  expect(faults).toEqual([]);
  expect(environment).toMatchObject({
    PORT: 3000,
    LOG_LEVEL: "info",
    TRUSTED_PROXY_HOPS: 0,
    MIGRATE_ON_START: true,
    DATABASE_PREPARE: true,
    PREAU_DATA_DIR: ".preau",
    PREAU_DEMO: false,
    PUBLIC_URL: undefined,
  });
});

test("every unreadable variable is named in one go, and none of its value is repeated", () => {
  const { environment, faults } = readEnvironment({
    PORT: "abc",
    TRUSTED_PROXY_HOPS: "-1",
    AUTH_SECRET: "court",
    PUBLIC_URL: "portail.example",
    DATABASE_URL: "mysql://root:motdepasse@db/preau",
    DATABASE_OWNER_URL: "nowhere",
    SMTP_URL: "https://mail.example",
    LOG_LEVEL: "loud",
  });
  expect(environment).toBeUndefined();
  expect(faults.map((fault) => fault.split(" ")[0]).sort()).toEqual([
    "AUTH_SECRET",
    "DATABASE_OWNER_URL",
    "DATABASE_URL",
    "LOG_LEVEL",
    "PORT",
    "PUBLIC_URL",
    "SMTP_URL",
    "TRUSTED_PROXY_HOPS",
  ]);
  expect(faults.join("\n")).not.toMatch(/abc|court|motdepasse|loud|Invalid|expected/);
});

const refused: [string, Record<string, string>, string][] = [
  ["a port that is no number", { PORT: "abc" }, "PORT attend un nombre entier."],
  ["half a port", { PORT: "3000.5" }, "PORT attend un nombre entier."],
  ["a port beyond the last", { PORT: "65536" }, "PORT ne peut pas dépasser 65535."],
  [
    "a negative number of proxies",
    { TRUSTED_PROXY_HOPS: "-1" },
    "TRUSTED_PROXY_HOPS ne peut pas être négatif.",
  ],
  [
    "a short secret",
    { AUTH_SECRET: secret.slice(1) },
    "AUTH_SECRET attend des secrets d’au moins 32 octets, séparés par des virgules.",
  ],
  [
    "a short secret in a list",
    { AUTH_SECRET: `${secret}, court` },
    "AUTH_SECRET attend des secrets d’au moins 32 octets, séparés par des virgules.",
  ],
  [
    "two transports",
    { RESEND_API_KEY: "re_1" },
    "RESEND_API_KEY et SMTP_URL : un seul transport de courriel à la fois.",
  ],
  [
    "a folder of mails behind a public address",
    { SMTP_URL: "", MAIL_OUTBOX_DIR: "courrier" },
    "MAIL_OUTBOX_DIR n’est permis que si PUBLIC_URL est une adresse de cette machine (localhost).",
  ],
  ["no sender", { MAIL_FROM: "" }, "MAIL_FROM manque : l’adresse d’expédition des courriels."],
  [
    "no public address",
    { PUBLIC_URL: "" },
    "PUBLIC_URL manque : l’adresse publique du portail, origine de tous les liens.",
  ],
  [
    "no secret beside a database of one's own",
    { AUTH_SECRET: "" },
    "AUTH_SECRET manque : un secret d’au moins 32 octets.",
  ],
  [
    "a signing key that Resend never showed",
    { RESEND_WEBHOOK_SECRET: "whsec_pas une clé" },
    "RESEND_WEBHOOK_SECRET attend la clé de signature de Resend : whsec_….",
  ],
  [
    "a store of documents without its key",
    { DOCUMENTS_S3_URL: "https://s3.example/documents" },
    "DOCUMENTS_S3_URL, DOCUMENTS_S3_KEY et DOCUMENTS_S3_SECRET vont ensemble : donnez les trois, ou aucun.",
  ],
  [
    "a store of documents over plain HTTP",
    { DOCUMENTS_S3_URL: "http://s3.example/documents", DOCUMENTS_S3_KEY: "k", DOCUMENTS_S3_SECRET: "s" },
    "DOCUMENTS_S3_URL attend une adresse https:// (http:// n’est permis que sur cette machine).",
  ],
  [
    "no transport",
    { SMTP_URL: "" },
    "Aucun transport de courriel : donnez RESEND_API_KEY, SMTP_URL ou MAIL_OUTBOX_DIR.",
  ],
];

for (const [title, change, sentence] of refused)
  test(`${title} is refused with a sentence of its own`, () => {
    const plain = (fault: string) => fault.replaceAll("\u202f", " ").replaceAll("\u00a0", " ");
    expect(faultsOf({ ...served, ...change }).map(plain)).toEqual([sentence]);
  });

test("faults between variables are all listed", () => {
  const all = { RESEND_API_KEY: "re_1", SMTP_URL: "smtp://mail.example", MAIL_OUTBOX_DIR: "courrier" };
  expect(faultsOf({ ...all, DATABASE_URL: served.DATABASE_URL })).toHaveLength(5);
});

test("without a database of one's own the secret may be left to the portal", () => {
  expect(faultsOf({ ...served, DATABASE_URL: "", AUTH_SECRET: "" })).toEqual([]);
});

test("a list of secrets is taken in its order, an address down to its origin", () => {
  const other = secret.toUpperCase();
  const { environment } = readEnvironment({
    AUTH_SECRET: `${secret}, ${other}`,
    PUBLIC_URL: "https://portail.example/accueil?x=1",
  });
  expect(environment).toMatchObject({
    AUTH_SECRET: [secret, other],
    PUBLIC_URL: "https://portail.example",
  });
});

test("only this machine's own names are loopback", () => {
  for (const url of ["http://localhost:3000", "http://127.0.0.1", "http://[::1]:8080"])
    expect(isLoopback(url)).toBe(true);
  for (const url of ["http://localhost.example", "http://192.168.1.4", "https://portail.example"])
    expect(isLoopback(url)).toBe(false);
  for (const url of ["http://localhost:3000", "http://127.0.0.1:3000"])
    expect(faultsOf({ ...served, PUBLIC_URL: url, SMTP_URL: "", MAIL_OUTBOX_DIR: "courrier" })).toEqual([]);
});
