import { signInWithPassword } from "@/lib/auth/sign-in";
import { expect, fillLogin, test } from "./support/journey-test";
import { tokenLinks } from "./support/mailbox";
import {
  knownPassword,
  makeGuardianship,
  makePerson,
  makeSchool,
  makeStudent,
  newVisitor,
  uniqueLetters,
} from "./support/make-people";

const phrase = "lanterne-rivage-moulin-opale";

test("a forgotten password is replaced by mail, and other devices are signed out", async ({
  page,
  mailbox,
  signedInAs,
}) => {
  const parent = await makePerson({ active: true });
  const pupil = await makeStudent((await makeSchool()).id);
  await makeGuardianship(parent.userId, pupil.studentId);
  const otherDevice = await signedInAs(parent);
  await otherDevice.goto("/mon-compte");
  await page.goto("/login");
  await page.getByRole("link", { name: /Vous avez oublié/ }).click();
  await page.getByLabel("Nom d'utilisateur ou adresse de courriel").fill(parent.username.toUpperCase());
  await page.getByRole("button", { name: "Soumettre" }).click();
  await expect(page.getByRole("heading", { name: "Regardez vos courriels" })).toBeVisible();
  const mail = await mailbox.latest(parent.email ?? "", "password-reset");
  expect(mail.text).toContain(parent.username);
  await page.goto(tokenLinks(mail)[0] ?? "");
  await page.getByLabel("Nouveau mot de passe").fill(phrase);
  await page.getByRole("button", { name: "Modifier" }).click();
  await expect(page).toHaveURL(/\/tableau-de-bord\//);
  await otherDevice.reload();
  await expect(otherDevice).toHaveURL(/\/login/);
  await mailbox.latest(parent.email ?? "", "password-changed");
  expect(
    await signInWithPassword(
      { identifier: parent.username, password: knownPassword, stay: false },
      newVisitor(),
    ),
  ).toEqual({ outcome: "refused" });
});

test("two parents of one mailbox get one mail with both usernames and a link each", async ({
  page,
  mailbox,
}) => {
  const email = `partage-${uniqueLetters()}@famille.example`;
  const [one, other] = [await makePerson({ email, active: true }), await makePerson({ email, active: true })];
  await page.goto("/mot-de-passe-oublié");
  await page.getByLabel("Nom d'utilisateur ou adresse de courriel").fill(email);
  await page.getByRole("button", { name: "Soumettre" }).click();
  await page.waitForURL(/envoy/);
  const mail = await mailbox.latest(email, "password-reset");
  expect(mail.text).toContain(one.username);
  expect(mail.text).toContain(other.username);
  expect(tokenLinks(mail)).toHaveLength(2);
  expect(mailbox.all(email)).toHaveLength(1);
});

test("known and unknown people see the same page, and only the known address hears more than « unknown »", async ({
  page,
  mailbox,
}) => {
  const known = await makePerson({ active: true });
  const unknown = `inconnu-${uniqueLetters()}@famille.example`;
  const pages: string[] = [];
  for (const identifier of [known.email ?? "", unknown, `personne_${uniqueLetters()}`]) {
    await page.goto("/mot-de-passe-oublié");
    await page.getByLabel("Nom d'utilisateur ou adresse de courriel").fill(identifier);
    await page.getByRole("button", { name: "Soumettre" }).click();
    await page.waitForURL(/envoy/);
    pages.push((await page.locator("main").textContent()) ?? "");
  }
  expect(new Set(pages).size).toBe(1);
  await mailbox.latest(known.email ?? "", "password-reset");
  const told = await mailbox.latest(unknown, "unknown-address");
  expect(tokenLinks(told)).toEqual([]);
});

test("somebody never activated gets in by the forgotten password too", async ({ page, mailbox }) => {
  const newcomer = await makePerson();
  await page.goto("/mot-de-passe-oublié");
  await page.getByLabel("Nom d'utilisateur ou adresse de courriel").fill(newcomer.email ?? "");
  await page.getByRole("button", { name: "Soumettre" }).click();
  const [link = ""] = tokenLinks(await mailbox.latest(newcomer.email ?? "", "password-reset"));
  await page.goto(link);
  await page.getByLabel("Nouveau mot de passe").fill(phrase);
  await page.getByRole("button", { name: "Modifier" }).click();
  await expect(page).toHaveURL("/choisir-enfant");
  await page.getByRole("button", { name: "Se déconnecter" }).click();
  await fillLogin(page, newcomer.username, phrase);
  await expect(page).toHaveURL("/choisir-enfant");
});
