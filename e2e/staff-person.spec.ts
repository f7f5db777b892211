import { eq } from "drizzle-orm";
import type { Page } from "playwright/test";
import { outbox, users } from "@/drizzle/schema";
import { inviteUsers } from "@/lib/access/invite-users";
import { db } from "@/lib/db/client";
import { expect, expectNoAxeViolations, test } from "./support/journey-test";
import { tokenLinks } from "./support/mailbox";
import {
  makeGuardianship,
  makePerson,
  makeSchool,
  makeStaff,
  makeStudent,
  uniqueLetters,
} from "./support/make-people";

const phrase = "lanterne-rivage-moulin-opale";

/** A secretary, and in the same school a mother whose invitation came back. */
async function givenStuckFamily() {
  const school = await makeSchool();
  const [secretary, mother] = [
    await makePerson({ active: true }),
    await makePerson({ firstName: "Élodie", lastName: `Vanhoutte${uniqueLetters()}` }),
  ];
  await makeStaff(secretary.userId, "secretary", school.id);
  const child = await makeStudent(school.id, { firstName: "Léa", lastName: mother.lastName });
  await makeGuardianship(mother.userId, child.studentId);
  await db.transaction((tx) => inviteUsers(tx, [mother.userId]));
  await bounce(mother.userId);
  return { school, secretary, mother };
}

async function bounce(userId: string): Promise<void> {
  const fate = { state: "bounced" as const, bounceReason: "mailbox-unknown", sentAt: new Date() };
  await db.update(outbox).set(fate).where(eq(outbox.userId, userId));
  await db.update(users).set({ emailBouncedAt: new Date() }).where(eq(users.id, userId));
}

/** Two letters change places: what a secretary hears on the telephone. */
const misspelt = (name: string) => `${name.slice(0, 3)}${name[4]}${name[3]}${name.slice(5)}`;

/** Every group of keys that a secretary has to think of is one step. */
function keyboardOf(page: Page) {
  let steps = 0;
  const step = async (act: () => Promise<void>) => {
    steps += 1;
    await act();
  };
  return {
    search: (name: string) =>
      step(async () => {
        await expect(async () => {
          await page.keyboard.press("/"); // heard once the page's scripts run
          await expect(page.locator("[data-staff-search]")).toBeFocused({ timeout: 500 });
        }).toPass();
        await page.keyboard.type(name);
        await expect(page.getByRole("option", { selected: true })).toBeVisible();
      }),
    enter: () => step(() => page.keyboard.press("Enter")),
    type: (text: string) => step(() => page.keyboard.type(text)),
    steps: () => steps,
  };
}

test("a stuck family is found by a misspelt name and gets in, with five groups of keys and no mouse", async ({
  signedInAs,
  mailbox,
  browser,
  baseURL,
}) => {
  const { secretary, mother } = await givenStuckFamily();
  const address = `juste.${uniqueLetters()}@famille.example`;
  const page = await signedInAs(secretary);
  await page.goto("/secretariat");
  const keyboard = keyboardOf(page);

  await keyboard.search(`elodie ${misspelt(mother.lastName)}`);
  await expectNoAxeViolations(page);
  await keyboard.enter();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(mother.lastName);
  await expect(page.getByText(/Le courriel envoyé .* a été rejeté\u202f: boîte inexistante\./)).toBeVisible();
  await expect(page.getByRole("link", { name: "Corriger l’adresse" }).first()).toBeFocused();
  await expectNoAxeViolations(page);
  await keyboard.enter();
  await expect(page.getByLabel("Nouvelle adresse de courriel")).toBeFocused();
  await keyboard.type(address);
  await keyboard.enter();
  await expect(
    page.getByText("L’adresse est corrigée et un nouveau lien est en route vers elle."),
  ).toBeVisible();
  expect(keyboard.steps()).toBeLessThanOrEqual(5);
  await expect(
    page.getByText(/Courriel «\sPremière connexion\s» à .*Rejeté, boîte inexistante/),
  ).toBeVisible();

  await expect(page.getByText(`${secretary.firstName} ${secretary.lastName}`).last()).toContainText(
    /adresse|lien/,
  );
  const [link = ""] = tokenLinks(await mailbox.latest(address, "activation"));
  expect(await page.content(), "no screen of staff holds a token").not.toContain(link.split("/").at(-1));
  const phone = await browser.newPage({ ...(baseURL && { baseURL }) });
  await phone.goto(link);
  await phone.getByLabel("Nouveau mot de passe").fill(phrase);
  await phone.getByRole("button", { name: "Modifier" }).click();
  await expect(phone).toHaveURL(/\/tableau-de-bord\//);
  await phone.close();
  await page.goto(`/secretariat/personnes/${mother.userId}`);
  await expect(page.getByText(/Tout va bien\u202f: connecté aujourd’hui/)).toBeVisible();
});

test("a code of the desk is typed on a family's phone, and its page then says that it has served", async ({
  signedInAs,
  browser,
  baseURL,
}) => {
  const { secretary, mother } = await givenStuckFamily();
  const page = await signedInAs(secretary);
  await page.goto(`/secretariat/personnes/${mother.userId}`);
  await page.getByRole("button", { name: "Donner un code maintenant" }).dblclick();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Code pour Élodie");
  await expectNoAxeViolations(page);
  const code = (await page.getByText(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/).textContent()) ?? "";
  expect(page.url(), "the address names the row, never the code").not.toContain(code.replaceAll("-", ""));
  const phone = await browser.newPage({ viewport: { width: 390, height: 844 }, ...(baseURL && { baseURL }) });
  await phone.goto("/jeton");
  await phone.getByLabel("Jeton de connexion").fill(code.replaceAll("-", " ").toUpperCase());
  await phone.getByRole("button", { name: "Connexion", exact: true }).click();
  await phone.getByLabel("Nouveau mot de passe").fill(phrase);
  await phone.getByRole("button", { name: "Modifier" }).click();
  await expect(phone).toHaveURL(/\/tableau-de-bord\//);
  await phone.close();
  await page.reload();
  await expect(page.getByText("Ce code a servi")).toBeVisible();
  await expect(page.getByText(code)).toHaveCount(0);
});

test("an address that looks mistyped is asked about once, and whoever insists is believed", async ({
  signedInAs,
}) => {
  const { secretary, mother } = await givenStuckFamily();
  const page = await signedInAs(secretary);
  await page.goto(`/secretariat/personnes/${mother.userId}/adresse`);
  const typed = `elodie.${uniqueLetters()}@gmial.com`;
  await page.getByLabel("Nouvelle adresse de courriel").fill(typed);
  await page.getByRole("button", { name: "Corriger" }).click();
  await expect(page.getByRole("alert").first()).toContainText(typed.replace("gmial", "gmail"));
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Garder l’adresse" }).click();
  await expect(page.getByText(typed).first()).toBeVisible();
  const [kept] = await db.select({ email: users.email }).from(users).where(eq(users.id, mother.userId));
  expect(kept?.email).toBe(typed);
});

test("a secretary of another school finds nobody: no suggestion, no page, no code", async ({
  signedInAs,
}) => {
  const { secretary, mother } = await givenStuckFamily();
  const page = await signedInAs(secretary);
  await page.goto(`/secretariat/personnes/${mother.userId}`);
  await page.getByRole("button", { name: "Donner un code maintenant" }).click();
  await page.waitForURL(/\/code\//);
  const other = (await givenStuckFamily()).secretary;
  const foreign = await signedInAs(other);
  for (const path of ["", "/adresse", new URL(page.url()).pathname.split(mother.userId)[1] ?? ""]) {
    const answer = await foreign.request.get(`/secretariat/personnes/${mother.userId}${path}`);
    expect(answer.status(), path).toBe(404);
    expect(await answer.text()).not.toContain(mother.lastName);
  }
  const query = encodeURIComponent(mother.lastName);
  const suggested = await foreign.request.get(`/api/secretariat/recherche?q=${query}`);
  expect(await suggested.json()).toMatchObject({ suggestions: [] });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the search leads to the person, and a code is given and shown", async ({ signedInAs }) => {
    const { secretary, mother } = await givenStuckFamily();
    const page = await signedInAs(secretary);
    await page.goto("/secretariat");
    const box = page.getByRole("combobox", { name: /Chercher une personne/ });
    await box.fill(mother.lastName);
    await box.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Résultats");
    await page.getByRole("link", { name: "Élodie" }).click();
    await page.getByRole("button", { name: "Donner un code maintenant" }).click();
    await expect(page.getByText(mother.username)).toBeVisible();
    await expect(page.getByText(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/)).toBeVisible();
  });
});
