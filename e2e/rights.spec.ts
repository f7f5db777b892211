import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { APIResponse } from "playwright/test";
import { builtActions, callAction } from "./support/built-actions";
import { expect, test } from "./support/journey-test";
import {
  type MadePerson,
  makeGuardianship,
  makePerson,
  makeSchool,
  makeStaff,
  makeStudent,
} from "./support/make-people";
import { makeStaffPlaces } from "./support/make-staff-places";
import { openSession } from "./support/open-session";
import matrix from "./support/rights-matrix.json" with { type: "json" };

const checkout = fileURLToPath(new URL("..", import.meta.url));
const unknownToken = "u".repeat(43);
const unknownId = "0b5e8a3e-1111-4222-8333-444455556666";

type Rule = Record<string, unknown> & { path: string; fields?: Record<string, string> };

const routes = Object.entries(matrix.routes as Record<string, Rule>);
const actions = Object.entries(matrix.actions as unknown as Record<string, Rule>);

async function makeActors() {
  const school = await makeSchool();
  const [parent, otherParent] = [await makePerson({ active: true }), await makePerson({ active: true })];
  const pupil = await makeStudent(school.id, { firstName: "Léa", active: true });
  const other = await makeStudent((await makeSchool()).id, { firstName: "Noé" });
  await makeGuardianship(parent.userId, pupil.studentId);
  await makeGuardianship(otherParent.userId, other.studentId);
  const [secretary, administrator] = [await makePerson({ active: true }), await makePerson({ active: true })];
  await makeStaff(secretary.userId, "secretary", school.id);
  await makeStaff(administrator.userId, "administrator");
  const provisional = await makeStudent(school.id, { firstName: "Inès" });
  const neighbour = await makePerson({ active: true });
  await makeStaff(neighbour.userId, "secretary", (await makeSchool()).id);
  const things = await makeStaffPlaces({
    schoolId: school.id,
    guardianId: parent.userId,
    pupilId: pupil.userId,
    studentId: pupil.studentId,
    secretaryId: secretary.userId,
  });
  return {
    things,
    school,
    child: pupil.studentId,
    people: { parent, otherParent, pupil, secretary, neighbour, administrator, provisional },
  };
}

type Places = Record<string, string>;
const fill = (text: string, places: Places) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => places[name] ?? "");

function outcomeOf(answer: APIResponse): string {
  const location = answer.headers().location ?? "";
  if (answer.status() === 404) return "absent";
  if (answer.status() === 200) return "shown";
  if (![303, 307].includes(answer.status())) return `status ${answer.status()}`;
  if (location.startsWith("/login")) return "login";
  return location === "/mon-compte" ? "account" : "elsewhere";
}

const namesAThing = (rule: Rule) => /\{(?!unknown)\w+\}/.test(JSON.stringify(rule));

/**
 * A secretary of another school stands where any secretary stands, but whatever belongs to this school does not
 * exist for them.
 */
function expected(rule: Rule, actor: string): string {
  const as = actor === "neighbour" && !namesAThing(rule) ? "secretary" : actor;
  return String(rule[as] ?? rule["*"]);
}

test("every page, route handler and action that exists is in the matrix, and nothing else", () => {
  const files = readdirSync(`${checkout}/app`, { recursive: true, encoding: "utf8" })
    .map((file) => `app/${file.replaceAll("\\", "/")}`)
    .filter((file) => /\/(page\.tsx|route\.ts)$/.test(file));
  expect(routes.map(([file]) => file).toSorted()).toEqual(files.toSorted());
  expect(actions.map(([name]) => name).toSorted()).toEqual(
    builtActions()
      .map(({ name }) => name)
      .toSorted(),
  );
});

for (const actor of matrix.actors)
  test(`${actor}: exactly what the matrix says, on every route and by every action`, async ({
    server,
    playwright,
  }) => {
    const { school, child, people, things } = await makeActors();
    const places = {
      school: school.slug,
      child,
      pupilAccount: people.pupil.userId,
      unknownToken,
      unknownId,
      ...things,
    };
    // Acts are tried on the real things by whom they are not, and on unknown ones by whom they would change.
    const reachable = actor === "neighbour" ? places : { ...places, ...unknown(things) };
    const person: MadePerson | undefined = people[actor as keyof typeof people];
    const kind = actor === "provisional" ? actor : "full";
    const cookies = person ? await openSession(person, server.url, kind) : [];
    const request = await playwright.request.newContext({
      baseURL: server.url,
      storageState: { cookies, origins: [] },
      extraHTTPHeaders: { origin: server.url },
    });
    const seen: Record<string, string> = {};
    const promised: Record<string, string> = {};
    for (const [file, rule] of routes) {
      promised[file] = expected(rule, actor);
      seen[file] = outcomeOf(await request.get(fill(rule.path, places), { maxRedirects: 0 }));
    }
    for (const [name, rule] of actions) {
      promised[name] = expected(rule, actor);
      seen[name] = outcomeOf(await callAction(request, filledIn(name, rule, reachable)));
      if (promised[name] === "answered" && answers.includes(seen[name])) seen[name] = "answered";
    }
    await request.dispose();
    expect(seen).toEqual(promised);
  });

const filledIn = (name: string, rule: Rule, places: Places) => ({
  name,
  path: fill(rule.path, places),
  fields: Object.fromEntries(
    Object.entries(rule.fields ?? {}).map(([field, value]) => [field, fill(value, places)]),
  ),
});

const unknown = (things: Places): Places =>
  Object.fromEntries(Object.keys(things).map((name) => [name, unknownId]));

/** What an action shows when its guard let the caller through and the fields were refused. */
const answers = ["shown", "elsewhere"];
