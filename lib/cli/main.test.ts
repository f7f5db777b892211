import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { expect, test } from "@/e2e/support/database-test";
import { createTestDatabase, testDatabaseUrl } from "@/e2e/support/test-cluster";

interface Ended {
  status: number | null;
  said: string;
  complained: string;
}

function cli(words: string[], settings: Record<string, string | undefined> = {}): Promise<Ended> {
  const child = spawn(process.execPath, ["--import", "tsx", "lib/cli/main.ts", ...words], {
    env: { ...process.env, ...settings },
  });
  const ended: Ended = { status: null, said: "", complained: "" };
  child.stdout.on("data", (chunk) => {
    ended.said += chunk;
  });
  child.stderr.on("data", (chunk) => {
    ended.complained += chunk;
  });
  return new Promise((resolve) => child.once("close", (status) => resolve({ ...ended, status })));
}

async function read<Row>(url: string, query: string): Promise<Row[]> {
  const sql = postgres(url, { max: 1 });
  return (await sql.unsafe(query).finally(() => sql.end())) as unknown as Row[];
}

const freshDatabase = (name: string) => createTestDatabase(`cli_${name}_${process.pid}`);

test("help lists every command, each explains itself, and neither needs a database", async () => {
  const nowhere = { DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none" };
  const help = await cli(["help"], nowhere);
  expect(help).toMatchObject({ status: 0, complained: "" });
  for (const command of [
    "migrate",
    "school create",
    "school update",
    "staff invite",
    "import ",
    "mail status",
    "mail drain",
  ])
    expect(help.said).toContain(command);
  for (const command of ["audit verify", "backup FILE", "restore FILE"]) expect(help.said).toContain(command);
  const [asOption, asWord] = await Promise.all([
    cli(["school", "create", "--help"], nowhere),
    cli(["help", "school", "create"], nowhere),
  ]);
  expect(asOption).toMatchObject({ status: 0, complained: "" });
  expect(asOption.said).toContain("--slug S --name N");
  expect(asWord).toEqual(asOption);
});

const badlyWritten: [string, string[], RegExp][] = [
  ["an unknown command", ["ecole"], /Commande inconnue/],
  ["half a command", ["school"], /Commande inconnue/],
  ["an unknown option", ["migrate", "--fast"], /^L’option --fast n’existe pas/],
  ["a missing option", ["school", "create", "--name", "École"], /--slug/],
  ["an option without its value", ["school", "create", "--slug"], /^L’option --slug attend une valeur/],
  [
    "an option in place of a value",
    ["school", "create", "--slug", "--name", "É"],
    /--slug attend une valeur/,
  ],
  ["a value for a switch", ["mail", "status", "--json=1"], /^L’option --json ne prend pas de valeur/],
  ["a missing file", ["backup"], /manque/],
  ["a word too many", ["mail", "status", "now"], /mot de trop/],
  ["a slug with capitals", ["school", "create", "--slug", "École", "--name", "École"], /minuscules/],
  ["a colour that is none", school("--colour", "bleuâtre"), /couleur CSS/],
  ["a network that is none", school("--network", "192.0.2.0/24", "--network", "192.0.2"), /--network attend/],
  ["a network as wide as the world", school("--network", "0.0.0.0/0"), /--network attend/],
  ["a change of nothing", ["school", "update", "--slug", "ecole"], /Rien à modifier/],
  ["a school without a name", ["school", "update", "--slug", "ecole", "--name", " "], /--name/],
  ["a role that does not exist", staff("--role", "director"), /administrator ou secretary/],
  ["an address without a domain", staff("--role", "secretary", "--email", "marie"), /courriel/],
];

function school(...options: string[]): string[] {
  return ["school", "create", "--slug", "ecole", "--name", "École", ...options];
}

function staff(...options: string[]): string[] {
  const person = ["--last-name", "Dupont", "--first-name", "Marie", "--email", "marie@example.org"];
  return ["staff", "invite", ...person, ...options];
}

for (const [title, words, sentence] of badlyWritten)
  test(`${title} ends with status 2, a sentence, and nothing written`, async ({ database }) => {
    const count = () =>
      read(database, "select (select count(*) from schools) + (select count(*) from users) as rows");
    const before = await count();
    const { status, said, complained } = await cli(words);
    expect({ status, said }).toEqual({ status: 2, said: "" });
    expect(complained).toMatch(sentence);
    expect(await count()).toEqual(before);
  });

test("a school and its first administrator begin from an empty database", async () => {
  const settings = { DATABASE_URL: await freshDatabase("begin") };
  const school = ["school", "create", "--slug", "saint-luc", "--name", "Institut Saint-Luc"];
  expect(await cli(school, settings)).toMatchObject({
    status: 0,
    said: expect.stringContaining("/ecole/saint-luc"),
  });
  expect(await cli(school, settings)).toMatchObject({
    status: 1,
    complained: expect.stringContaining("existe déjà"),
  });
  expect(await read(settings.DATABASE_URL, "select name from organisations")).toEqual([
    { name: "Institut Saint-Luc" },
  ]);

  const first = await cli(staff("--role", "administrator", "--print-link"), settings);
  expect(first.said).toMatch(/dupont_marie[\s\S]+http:\/\/localhost:3000\/jeton\/\S{40,}/);
  expect(first.status).toBe(0);
  const second = await cli(
    staff("--last-name", "Martin", "--role", "administrator", "--print-link"),
    settings,
  );
  expect(second).toMatchObject({ status: 1, said: "", complained: expect.stringContaining("existe déjà") });
  const mailed = await cli(
    staff("--last-name", "Martin", "--role", "secretary", "--school", "saint-luc"),
    settings,
  );
  expect(mailed).toMatchObject({ status: 0, said: expect.stringContaining("martin_marie") });
  expect(
    await read(settings.DATABASE_URL, "select recipient from outbox where template = 'activation'"),
  ).toEqual([{ recipient: "marie@example.org" }]);
  const unknown = await cli(staff("--role", "secretary", "--school", "nulle-part"), settings);
  expect(unknown).toMatchObject({ status: 1, complained: expect.stringContaining("nulle-part") });
  expect(await cli(["audit", "verify"], settings)).toMatchObject({ status: 0, complained: "" });
});

test("a school is given its hours, colour and networks, keeps what is not named, and the journal tells", async () => {
  const settings = { DATABASE_URL: await freshDatabase("school") };
  const hours = "lundi à vendredi, 8 h à 16 h";
  const created = await cli(
    school("--hours", hours, "--phone", "081 00", "--network", "10.20.1.7/16", "--network", "192.0.2.9"),
    settings,
  );
  expect(created).toMatchObject({ status: 0, complained: "" });
  const update = ["school", "update", "--slug", "ecole"];
  const schoolNow = () =>
    read(settings.DATABASE_URL, "select name, phone, office_hours, colour, own_networks from schools");
  expect(await cli([...update, "--colour", "#1f6f5c", "--phone", ""], settings)).toMatchObject({ status: 0 });
  const told = { name: "École", phone: null, office_hours: hours, colour: "#1f6f5c" };
  expect(await schoolNow()).toEqual([{ ...told, own_networks: ["10.20.0.0/16", "192.0.2.9/32"] }]);
  expect(await cli([...update, "--network", ""], settings)).toMatchObject({ status: 0 });
  expect(await schoolNow()).toEqual([{ ...told, own_networks: [] }]);
  const unknown = await cli(["school", "update", "--slug", "autre", "--name", "Autre"], settings);
  expect(unknown).toMatchObject({ status: 1, complained: expect.stringContaining("« autre »") });
  expect(await read(settings.DATABASE_URL, "select action, details from audit_events order by seq")).toEqual([
    { action: "school.created", details: {} },
    { action: "school.updated", details: { changed: ["colour", "phone"] } },
    { action: "school.updated", details: { changed: ["ownNetworks"] } },
  ]);
});

test("a database without a schema is brought up to date by migrate alone", async () => {
  await freshDatabase("unused");
  const name = `cli_bare_${process.pid}`;
  const admin = postgres(testDatabaseUrl("postgres"), { max: 1 });
  await admin.unsafe(`create database ${name}`).finally(() => admin.end());
  const settings = { DATABASE_URL: testDatabaseUrl(name) };
  const early = await cli(["mail", "status"], settings);
  expect(early).toMatchObject({ status: 1, said: "", complained: expect.stringContaining("migrate") });
  const both = await Promise.all([cli(["migrate"], settings), cli(["migrate"], settings)]);
  expect(both.map(({ status }) => status)).toEqual([0, 0]);
  expect(await cli(["mail", "status"], settings)).toMatchObject({ status: 0, complained: "" });
});

test("a backup and its restore work from the command line, and say when they cannot", async ({
  database,
}) => {
  const file = join(mkdtempSync(join(tmpdir(), "preau-cli-")), "backup.gz");
  expect(await cli(["backup", file])).toMatchObject({ status: 0, complained: "" });
  expect(await cli(["backup", file])).toMatchObject({ status: 1, complained: expect.stringContaining(file) });
  const settings = { DATABASE_URL: await freshDatabase("restore") };
  expect(await cli(["restore", file], settings)).toMatchObject({ status: 0, complained: "" });
  writeFileSync(file, "not a backup");
  expect(await cli(["restore", file, "--force"], { DATABASE_URL: database })).toMatchObject({ status: 1 });
});

const faults: [string, Record<string, string>, string][] = [
  ["an unreachable database", { DATABASE_URL: "postgresql://x:secret@127.0.0.1:1/none" }, "127.0.0.1:1"],
  ["a host that does not exist", { DATABASE_URL: "postgresql://x@nowhere.invalid/none" }, "nowhere.invalid"],
  ["a faulty variable", { PORT: "abc", LOG_LEVEL: "loud" }, "PORT"],
  ["a data folder that is a file", { DATABASE_URL: "", PREAU_DATA_DIR: "package.json" }, "package.json"],
];

for (const [title, settings, named] of faults)
  test(`${title} is one clear sentence and status 1`, async () => {
    const { status, said, complained } = await cli(["mail", "status"], settings);
    expect({ status, said }).toEqual({ status: 1, said: "" });
    expect(complained).toContain(named);
    expect(complained).not.toMatch(/\bat .*\.ts|Error:|secret/);
  });
