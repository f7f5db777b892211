import { and, eq } from "drizzle-orm";
import { guardianships, sessions, users } from "@/drizzle/schema";
import { db } from "@/lib/db/client";
import { expect, test } from "./support/journey-test";
import { makeGuardianship, makePerson, makeSchool, makeStudent } from "./support/make-people";
import { queriesOf } from "./support/queries-of";

async function makeFamily(names: string[]) {
  const school = await makeSchool();
  const parent = await makePerson({ active: true });
  const children = [];
  for (const firstName of names) {
    const child = await makeStudent(school.id, { firstName });
    await makeGuardianship(parent.userId, child.studentId);
    children.push(child);
  }
  return { school, parent, children };
}

test("a dashboard shows the child's class, teacher, contacts and holidays, and chips lead to the siblings", async ({
  signedInAs,
}) => {
  const { school, parent } = await makeFamily(["Léa", "Noé"]);
  const page = await signedInAs(parent);
  await page.goto("/choisir-enfant");
  await page.getByRole("button", { name: /Léa/ }).click();
  await expect(page.getByText("Espace de Léa — vous êtes connecté comme parent")).toBeVisible();
  for (const shown of ["3A", "Mme Lambert", school.phone ?? "", "Rien à traiter"])
    await expect(page.getByText(shown).first()).toBeVisible();
  await page.getByRole("link", { name: /Noé/ }).click();
  await expect(page.getByText("Espace de Noé — vous êtes connecté comme parent")).toBeVisible();
  await page.goto("/tableau-de-bord");
  await expect(page).toHaveURL(/\/tableau-de-bord\/[\da-f-]{36}/);
});

test("another family's child and a child that does not exist are the same 404", async ({ signedInAs }) => {
  const [mine, theirs] = [await makeFamily(["Léa"]), await makeFamily(["Noé"])];
  const page = await signedInAs(mine.parent);
  const answers = [];
  for (const id of [
    theirs.children[0]?.studentId,
    "0b5e8a3e-1111-4222-8333-444455556666",
    "pas-un-identifiant",
  ]) {
    const answer = await page.goto(`/tableau-de-bord/${id}`);
    answers.push([answer?.status(), await page.locator("main").textContent()]);
  }
  expect(answers[0]?.[0]).toBe(404);
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
});

test("a form that names another family's child is refused", async ({ signedInAs }) => {
  const [mine, theirs] = [await makeFamily(["Léa", "Tom"]), await makeFamily(["Noé"])];
  const page = await signedInAs(mine.parent);
  await page.goto("/choisir-enfant");
  await page
    .locator("input[name=child]")
    .first()
    .evaluate((field, id) => {
      (field as HTMLInputElement).value = id ?? "";
    }, theirs.children[0]?.studentId);
  await page
    .getByRole("button", { name: /Se connecter avec ce compte/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "Cette page n’existe pas" })).toBeVisible();
});

test("an ended guardianship and a right to read that is taken away count on the next request", async ({
  signedInAs,
}) => {
  const { parent, children } = await makeFamily(["Léa", "Noé"]);
  const page = await signedInAs(parent);
  const [lea, noe] = children;
  const link = (studentId = "") =>
    and(eq(guardianships.guardianId, parent.userId), eq(guardianships.studentId, studentId));
  expect((await page.goto(`/tableau-de-bord/${lea?.studentId}`))?.status()).toBe(200);
  await db
    .update(guardianships)
    .set({ endsAt: new Date(Date.now() - 1000) })
    .where(link(lea?.studentId));
  await db.update(guardianships).set({ mayRead: false }).where(link(noe?.studentId));
  for (const child of children)
    expect((await page.goto(`/tableau-de-bord/${child.studentId}`))?.status()).toBe(404);
  await page.goto("/choisir-enfant");
  await expect(page.getByRole("button", { name: /Se connecter avec ce compte/ })).toHaveCount(0);
});

test("a suspended account is out on the next request", async ({ signedInAs }) => {
  const { parent } = await makeFamily(["Léa", "Noé"]);
  const page = await signedInAs(parent);
  await page.goto("/choisir-enfant");
  await expect(page).toHaveURL("/choisir-enfant");
  await db.update(users).set({ suspendedAt: new Date() }).where(eq(users.id, parent.userId));
  await page.reload();
  await expect(page).toHaveURL(/\/login/);
});

test("two tabs on two children never mix", async ({ signedInAs }) => {
  const { parent, children } = await makeFamily(["Léa", "Noé"]);
  const first = await signedInAs(parent);
  const second = await first.context().newPage();
  await first.goto(`/tableau-de-bord/${children[0]?.studentId}`);
  await second.goto(`/tableau-de-bord/${children[1]?.studentId}`);
  await first.reload();
  await expect(first.getByText("Espace de Léa")).toBeVisible();
  await expect(second.getByText("Espace de Noé")).toBeVisible();
});

test("a dashboard costs the same queries for one child as for four", async ({ signedInAs, server }) => {
  const costOf = async (names: string[]) => {
    const { parent, children } = await makeFamily(names);
    const page = await signedInAs(parent);
    return [
      await queriesOf(page, server, "/choisir-enfant"),
      await queriesOf(page, server, `/tableau-de-bord/${children[0]?.studentId}`),
    ];
  };
  const [one, four] = [await costOf(["Léa", "Zoé"]), await costOf(["Léa", "Noé", "Inès", "Tom"])];
  expect(four).toEqual(one);
  for (const queries of one) {
    expect(queries).toBeGreaterThan(0);
    expect(queries).toBeLessThanOrEqual(5);
  }
});

test("an idle session ends where the database says so, staff sooner than families", async ({
  signedInAs,
}) => {
  const { parent } = await makeFamily(["Léa", "Noé"]);
  const page = await signedInAs(parent);
  const age = (minutes: number) =>
    db
      .update(sessions)
      .set({ lastSeenAt: new Date(Date.now() - minutes * 60_000) })
      .where(eq(sessions.userId, parent.userId));
  await age(100);
  await page.goto("/choisir-enfant");
  await expect(page).toHaveURL("/choisir-enfant");
  await age(121);
  await page.goto("/choisir-enfant");
  await expect(page).toHaveURL(/\/login/);
});
