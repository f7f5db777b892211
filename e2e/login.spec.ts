import { eq } from "drizzle-orm";
import type { BrowserContext } from "playwright/test";
import { users } from "@/drizzle/schema";
import { db } from "@/lib/db/client";
import { expect, fillLogin, signIn, test } from "./support/journey-test";
import {
  knownPassword,
  type MadePerson,
  makeGuardianship,
  makePerson,
  makeSchool,
  makeStaff,
  makeStudent,
  uniqueLetters,
} from "./support/make-people";

const refusal = "Nom d'utilisateur ou mot de passe incorrect.";

async function makeParentOf(children: number) {
  const school = await makeSchool();
  const parent = await makePerson({ active: true });
  const pupils = [];
  for (let made = 0; made < children; made += 1) {
    const pupil = await makeStudent(school.id);
    await makeGuardianship(parent.userId, pupil.studentId);
    pupils.push(pupil);
  }
  return { school, parent, pupils };
}

test("a parent of one child lands on that child's dashboard, a parent of several chooses", async ({
  page,
  anotherBrowser,
}) => {
  const [one, several] = [await makeParentOf(1), await makeParentOf(2)];
  await page.goto("/login");
  await fillLogin(page, one.parent.email ?? "", knownPassword);
  await expect(page).toHaveURL(`/tableau-de-bord/${one.pupils[0]?.studentId}`);
  const chooser = await anotherBrowser();
  await signIn(chooser, several.parent);
  await expect(chooser).toHaveURL("/choisir-enfant");
  await expect(chooser.getByRole("button", { name: /Se connecter avec ce compte/ })).toHaveCount(2);
});

test("a pupil lands on their own dashboard, staff in the secretariat, a secretary who is a parent chooses", async ({
  anotherBrowser,
}) => {
  const school = await makeSchool();
  const pupil = await makeStudent(school.id, { active: true });
  const secretary = await makePerson({ active: true });
  await makeStaff(secretary.userId, "secretary", school.id);
  const both = (await makeParentOf(1)).parent;
  await makeStaff(both.userId, "secretary", school.id);
  const landed = async (person: MadePerson) => {
    const page = await anotherBrowser();
    await signIn(page, person);
    return page;
  };
  await expect(await landed(pupil)).toHaveURL(/\/tableau-de-bord/);
  await expect(await landed(secretary)).toHaveURL("/secretariat");
  const chooser = await landed(both);
  await expect(chooser).toHaveURL("/choisir-enfant");
  await expect(chooser.getByRole("link", { name: /secrétariat/i }).first()).toBeVisible();
});

test("every refused login says the same, keeps the username and moves the focus", async ({ page }) => {
  const never = await makePerson();
  const suspended = await makePerson({ active: true });
  await db.update(users).set({ suspendedAt: new Date() }).where(eq(users.id, suspended.userId));
  for (const identifier of [`personne_${uniqueLetters()}`, never.username, suspended.username]) {
    await page.goto("/login");
    await fillLogin(page, identifier, knownPassword);
    const summary = page.getByRole("alert").filter({ hasText: refusal });
    await expect(summary).toBeFocused();
    await expect(page).toHaveTitle(/^Erreur : /);
    await expect(page).toHaveURL("/login");
    await expect(page.getByLabel("Nom d'utilisateur ou adresse de courriel")).toHaveValue(identifier);
    await expect(page.getByLabel("Mot de passe", { exact: true })).toHaveValue("");
  }
});

test("empty fields are named one by one and tied to their messages", async ({ page }) => {
  await page.goto("/login");
  await page.getByRole("button", { name: "Connexion", exact: true }).click();
  await expect(page.getByLabel("Nom d'utilisateur ou adresse de courriel")).toHaveAccessibleDescription(
    "Écrivez votre nom d’utilisateur ou votre adresse de courriel.",
  );
  await expect(page.getByLabel("Mot de passe", { exact: true })).toHaveAccessibleDescription(
    "Écrivez votre mot de passe.",
  );
});

test("a remembered username fills the field next time and keeps nobody signed in", async ({ page }) => {
  const { parent } = await makeParentOf(1);
  await page.goto("/login");
  await page.getByLabel("Se souvenir du nom d'utilisateur").check();
  await fillLogin(page, parent.username, knownPassword);
  await page.waitForURL(/tableau-de-bord/);
  await page.getByRole("button", { name: "Se déconnecter" }).click();
  await expect(page.getByText("Vous êtes déconnecté")).toBeVisible();
  await expect(page.getByLabel("Nom d'utilisateur ou adresse de courriel")).toHaveValue(parent.username);
  await page.goto("/tableau-de-bord");
  await expect(page).toHaveURL(/\/login/);
});

test("a page asked for before login is reached after it, a foreign address never", async ({
  page,
  signedInAs,
}) => {
  const { parent } = await makeParentOf(2);
  await page.goto("/mon-compte");
  await expect(page).toHaveURL("/login?suite=%2Fmon-compte");
  await fillLogin(page, parent.username, knownPassword);
  await expect(page).toHaveURL("/mon-compte");
  const elsewhere = await signedInAs(parent);
  for (const suite of [
    "https://mechant.example/",
    "//mechant.example",
    "/\\mechant.example",
    "/api/auth/session",
  ]) {
    await elsewhere.goto(`/login?suite=${encodeURIComponent(suite)}`);
    await expect(elsewhere).toHaveURL("/choisir-enfant");
  }
});

test("the password can be shown and hidden, and says which it is", async ({ page }) => {
  await page.goto("/login");
  const field = page.getByLabel("Mot de passe", { exact: true });
  await field.fill("secret");
  await page.getByRole("button", { name: "Afficher le mot de passe" }).click();
  await expect(field).toHaveAttribute("type", "text");
  await page.getByRole("button", { name: "Masquer le mot de passe" }).click();
  await expect(field).toHaveAttribute("type", "password");
});

/** A browser that sends no cookie and keeps none. */
async function refuseCookies(context: BrowserContext): Promise<void> {
  await context.route("**/*", async (route) => {
    const { cookie: _, ...headers } = await route.request().allHeaders();
    const sent = Object.entries(headers).filter(([name]) => !name.startsWith(":"));
    const answer = await fetch(route.request().url(), {
      method: route.request().method(),
      headers: Object.fromEntries(sent),
      body: route.request().postData(),
      redirect: "manual",
    });
    const kept = [...answer.headers].filter(
      ([name]) => !/^(set-cookie|content-(encoding|length))$/.test(name),
    );
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(kept),
      body: Buffer.from(await answer.arrayBuffer()),
    });
  });
}

test("a browser that refuses cookies is told so plainly", async ({ browser, server }) => {
  const { parent } = await makeParentOf(1);
  const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
  await refuseCookies(context);
  const page = await context.newPage();
  await page.goto("/login");
  await fillLogin(page, parent.username, knownPassword);
  await expect(page.getByRole("alert")).toContainText("Votre navigateur refuse les cookies");
  await context.close();
});

test("after five wrong passwords a stranger waits, and the pupil's own phone goes on", async ({
  page,
  signedInAs,
}) => {
  const pupil = await makeStudent((await makeSchool()).id, { active: true });
  const phone = await signedInAs(pupil);
  await phone.goto("/tableau-de-bord");
  await phone.getByRole("button", { name: "Se déconnecter" }).click();
  for (let tries = 0; tries < 5; tries += 1) {
    await page.goto("/login");
    await fillLogin(page, pupil.username, `faux-${tries}`);
    await expect(page.getByRole("alert").filter({ hasText: refusal })).toBeVisible();
  }
  await fillLogin(page, pupil.username, knownPassword);
  await expect(page.getByRole("alert").filter({ hasText: "patientez quelques minutes" })).toBeVisible();
  await fillLogin(phone, pupil.username, knownPassword);
  await expect(phone).toHaveURL(/\/tableau-de-bord/);
});

test("old addresses lead to the new pages, with and without accents", async ({ request, page }) => {
  for (const [old, now] of [
    ["/login/index.php", "/login"],
    ["/login/forgot_password.php", "/mot-de-passe-oubli%C3%A9"],
    ["/mot-de-passe-oublie", "/mot-de-passe-oubli%C3%A9"],
  ] as const) {
    const answer = await request.get(old, { maxRedirects: 0 });
    expect(answer.status()).toBe(308);
    expect(answer.headers().location).toBe(now);
  }
  for (const spelling of ["/mot-de-passe-oublié", "/mot-de-passe-oublie\u0301"]) {
    await page.goto(spelling);
    await expect(page.getByRole("button", { name: "Soumettre" })).toBeVisible();
  }
});
