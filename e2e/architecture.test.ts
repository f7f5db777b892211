import { expect, test } from "playwright/test";
import { routes } from "@/lib/routes";
import { type SourceFile, sourceFiles, topLevel } from "./support/source-files";

const files = sourceFiles();
const isTest = ({ path }: SourceFile) => path.startsWith("e2e/") || path.includes(".test.");
const product = files.filter((file) => !isTest(file));
const under = (...rooms: string[]) =>
  product.filter(({ path }) => rooms.some((room) => path.startsWith(room)));
const where = (found: SourceFile[]) => found.map(({ path }) => path);
const matching = (list: SourceFile[], pattern: RegExp) =>
  where(list.filter(({ text }) => pattern.test(text)));

test("imports go from app to components to lib to drizzle, never upwards", () => {
  const forbidden: Record<string, RegExp> = {
    "components/": /^(app|e2e)\//,
    "lib/": /^(app|components|e2e)\//,
    "drizzle/": /^(app|components|lib|e2e)\//,
    "app/": /^e2e\//,
  };
  const upwards = Object.entries(forbidden).flatMap(([room, above]) =>
    under(room)
      .filter(({ path }) => path !== "lib/cli/check.ts") // runs the tests, so it knows their support
      .flatMap(({ path, loads }) =>
        loads.filter((loaded) => above.test(loaded)).map((loaded) => `${path} → ${loaded}`),
      ),
  );
  expect(upwards).toEqual([]);
});

test("the launcher and the commands are above the domains: no domain loads them", () => {
  const domains = under("lib/").filter(({ path }) => !/^lib\/(server|cli)\//.test(path));
  const loading = domains.filter(({ loads }) => loads.some((loaded) => /^lib\/(server|cli)\//.test(loaded)));
  expect(where(loading)).toEqual([]);
  const commands = under("app/", "components/", "lib/server/");
  expect(
    where(commands.filter(({ loads }) => loads.some((loaded) => loaded.startsWith("lib/cli/")))),
  ).toEqual([]);
});

/** Everything that the browser would get with a file; a server action is only a reference there. */
function reaches(start: SourceFile): Set<string> {
  const seen = new Set<string>();
  const queue = [start];
  for (let file = queue.pop(); file; file = queue.pop())
    for (const loaded of file.loads) {
      if (seen.has(loaded)) continue;
      seen.add(loaded);
      const next = files.find(({ path }) => path === loaded);
      if (next && !next.text.startsWith('"use server"')) queue.push(next);
    }
  return seen;
}

test("nothing that runs in the browser reaches the database, the schema, the settings or Node", () => {
  const serverOnly =
    /^(lib\/(db|server|mail|audit)\/|lib\/env|drizzle\/|node:|next\/headers|postgres|drizzle-orm)/;
  const leaks = product
    .filter(({ text }) => text.startsWith('"use client"'))
    .flatMap((file) =>
      [...reaches(file)]
        .filter((loaded) => serverOnly.test(loaded))
        .map((loaded) => `${file.path} → ${loaded}`),
    );
  expect(leaks).toEqual([]);
});

/** What a comment says is not written anywhere. */
const withoutComments = (file: SourceFile) => ({
  ...file,
  text: file.text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ""),
});

test("addresses are written in lib/routes.ts and lib/addresses alone", () => {
  const written = Object.values(routes)
    .map((route) => decodeURI((route as (value?: string) => string)("x")).split(/[?/]/)[1])
    .filter((segment) => segment && segment !== "api");
  const literal = new RegExp(`["'\`](/(${[...new Set(written)].join("|")}))(["'\`/?#])`);
  const rooms = under("app/", "components/", "lib/").filter(
    ({ path }) => !/^lib\/(routes\.ts|addresses\/)/.test(path),
  );
  expect(matching(rooms.map(withoutComments), literal)).toEqual([]);
});

test("every exported server action is made by the wrapper that asks for a guard", () => {
  const made = /^export const \w+ = (formAction|buttonAction|graveAction)\(/;
  const loose = product
    .filter(({ text }) => text.startsWith('"use server"'))
    .flatMap(({ path, text }) =>
      text
        .split("\n")
        .filter((line) => /^export /.test(line) && !made.test(line))
        .map((line) => `${path}: ${line}`),
    );
  expect(loose).toEqual([]);
  expect(matching(product, /^\s+"use server"/m)).toEqual([]);
});

test("every protected page begins by asking who is there", () => {
  const pages = under("app/(portal)/").filter(({ path }) => /\/(page|route)\.tsx?$/.test(path));
  expect(pages.length).toBeGreaterThan(0);
  const begins =
    /export (default )?async function \w+\([\s\S]*?\)[^)]*? \{\n\s+(const [^;]*? = )?await require[A-Z]\w*\(/;
  const open = pages.filter(({ text }) => !begins.test(text));
  expect(where(open)).toEqual([]);
});

const secretariat = under("app/(portal)/secretariat/");
const actionsIn = (list: SourceFile[]) =>
  list
    .filter(({ text }) => text.startsWith('"use server"'))
    .flatMap(({ path, text }) =>
      text
        .split(/^export const /m)
        .slice(1)
        .map((action) => ({ name: `${path}#${action.match(/^\w+/)}`, action })),
    );

test("every page, route and action of the secretariat asks for a member of staff, not for less", () => {
  const doors = secretariat.filter(({ path }) => /\/(page|route)\.tsx?$/.test(path));
  const first = /await (require\w+)\(/;
  const open = doors.filter(
    ({ text }) => !/^require(Staff|Administrator)$/.test(first.exec(text)?.[1] ?? ""),
  );
  expect(where(open)).toEqual([]);
  const loose = actionsIn(secretariat)
    .filter(({ action }) => !/^\w+ = \w+\(\s*require(Staff|Administrator),/.test(action))
    .map(({ name }) => name);
  expect(loose).toEqual([]);
});

test("a list leaves as a file, and a letter is drawn, only for who has just given their password", () => {
  const files = secretariat.filter(
    ({ path, loads }) =>
      path.endsWith("/route.ts") &&
      loads.some((loaded) => /^lib\/export\/table|^lib\/(letters|publishing\/paper)\//.test(loaded)),
  );
  expect(files.length).toBeGreaterThan(4);
  expect(where(files.filter(({ text }) => !/await requireRecentProof\(/.test(text)))).toEqual([]);
});

/** What touches many people at once, or what somebody may do: the acts of which product and law ask most care. */
const graveVerbs = [
  ...["askForCommit", "askForUndo", "confirmImport", "undoImport"],
  ...["makeMailing", "cancelMailing", "printLetters", "issueClassPasswords"],
  ...["remindReaders", "prepareBundle"],
  ...["sendAnnouncements"],
  ...["changeGuardianship", "grantRequest", "handOver", "suspendPerson", "reactivatePerson"],
  ...["mergeAccounts", "undoMerge", "eraseLeavers"],
  ...["inviteStaff", "resendStaffInvitation", "changeStaffRole", "endStaffRole"],
  ...["createSchool", "updateSchool", "updateOrganisation"],
];

test("a grave act asks for the password again, whichever screen it is done from", () => {
  const doing = actionsIn(under("app/")).flatMap(({ name, action }) =>
    graveVerbs
      .filter((verb) => new RegExp(`\\b${verb}\\(`).test(action))
      .map((verb) => ({ name, verb, action })),
  );
  expect([...new Set(doing.map(({ verb }) => verb))].sort()).toEqual([...graveVerbs].sort());
  expect(doing.filter(({ action }) => !/^\w+ = graveAction\(/.test(action)).map(({ name }) => name)).toEqual(
    [],
  );
});

test("nothing streams above a guard: no loading page, no proxy", () => {
  expect(where(product.filter(({ path }) => /\/(loading|proxy|middleware)\.tsx?$/.test(path)))).toEqual([]);
});

test("settings are read in lib/env.ts, the time in lib/clock.ts", () => {
  const rooms = under("app/", "components/", "lib/");
  const mayReadEnvironment = rooms.filter(({ path }) => !/^lib\/(env\.ts|cli\/)/.test(path));
  expect(matching(mayReadEnvironment, /process\.env/)).toEqual([]);
  expect(
    matching(
      rooms.filter(({ path }) => path !== "lib/clock.ts"),
      /new Date\(\)|Date\.now\(\)/,
    ),
  ).toEqual([]);
});

test("files are short, and none is a heap", () => {
  const mayBeLong = /^(lib\/i18n\/messages|drizzle|lib\/enrolment\/common-first-names|lib\/auth\/.*words)/;
  const long = product.filter(({ path, text }) => !mayBeLong.test(path) && text.split("\n").length > 151);
  expect(where(long)).toEqual([]);
  const heaps = files.filter(({ path }) => /(^|\/)(utils?|helpers?|misc|common|index)\.tsx?$/.test(path));
  expect(where(heaps)).toEqual(["drizzle/schema/index.ts"]);
});

test("nothing is left for later, and no check is switched off", () => {
  const own = files.filter(({ path }) => path !== "e2e/architecture.test.ts");
  expect(
    matching(own, /\b(TODO|FIXME|XXX)\b|biome-ignore|@ts-(ignore|expect-error|nocheck)|eslint-disable/),
  ).toEqual([]);
});

test("every file in e2e is a journey, a test, a benchmark or their support", () => {
  const known = /^e2e\/(playwright\.config\.ts|[\w-]+\.(spec|test)\.ts|(support|bench)\/.+)$/;
  expect(where(files.filter(({ path }) => path.startsWith("e2e/") && !known.test(path)))).toEqual([]);
});

test("the top level is the one of the house", () => {
  const house =
    ".ci .gitignore CHANGELOG.md LICENSE README.md SECURITY.md app biome.json components drizzle e2e lib next.config.ts package-lock.json package.json public tsconfig.json";
  expect(topLevel().sort()).toEqual(house.split(" ").sort());
});
