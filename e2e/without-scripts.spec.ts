import { inviteUsers } from "@/lib/access/invite-users";
import { db } from "@/lib/db/client";
import { expect, fillLogin, test } from "./support/journey-test";
import { tokenLinks } from "./support/mailbox";
import { knownPassword, makeGuardianship, makePerson, makeSchool, makeStudent } from "./support/make-people";

test.use({ javaScriptEnabled: false });

const phrase = "lanterne-rivage-moulin-opale";

async function makeParent(active: boolean) {
  const school = await makeSchool();
  const parent = await makePerson({ active });
  for (const firstName of ["Léa", "Noé"]) {
    const child = await makeStudent(school.id, { firstName });
    await makeGuardianship(parent.userId, child.studentId);
  }
  return { school, parent };
}

test("from the school's own link to a sibling's dashboard, and out again", async ({ page }) => {
  const { school, parent } = await makeParent(true);
  await page.goto(`/ecole/${school.slug}`);
  await expect(page.getByText(school.name).first()).toBeVisible();
  await page.getByRole("link", { name: "Connexion" }).first().click();
  await fillLogin(page, parent.username, "pas-le-bon");
  const summary = page.getByRole("alert");
  await expect(summary).toContainText("Nom d'utilisateur ou mot de passe incorrect.");
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Erreur : Connexion/);
  await expect(page.getByLabel("Nom d'utilisateur ou adresse de courriel")).toHaveValue(parent.username);
  await page.getByLabel("Se souvenir du nom d'utilisateur").check();
  await fillLogin(page, parent.username, knownPassword);
  await expect(page).toHaveURL("/choisir-enfant");
  await page.getByRole("button", { name: /Léa/ }).click();
  await page.getByRole("link", { name: /Noé/ }).click();
  await expect(page.getByText("Espace de Noé — vous êtes connecté comme parent")).toBeVisible();
  await page.getByRole("button", { name: "Se déconnecter" }).click();
  await expect(page.getByLabel("Nom d'utilisateur ou adresse de courriel")).toHaveValue(parent.username);
});

test("first connection by link: refusal, proposed phrase, entry", async ({ page, mailbox }) => {
  const { parent } = await makeParent(false);
  await db.transaction((tx) => inviteUsers(tx, [parent.userId]));
  const [link = ""] = tokenLinks(await mailbox.latest(parent.email ?? "", "activation"));
  await page.goto(link);
  await page.getByLabel("Nouveau mot de passe").fill("court");
  await page.getByRole("button", { name: "Modifier" }).click();
  await expect(page.getByRole("alert")).toContainText("trop court");
  await expect(page.getByLabel("Nouveau mot de passe")).toHaveValue("");
  await page.getByRole("button", { name: "Me proposer une phrase de passe" }).click();
  await expect(page.getByLabel("Nouveau mot de passe")).toHaveValue(/^[a-z]+(-[a-z]+){3}$/);
  await page.getByRole("button", { name: "Modifier" }).click();
  await expect(page).toHaveURL("/choisir-enfant");
});

test("forgotten password, dead link and renewal", async ({ page, mailbox }) => {
  const { parent } = await makeParent(true);
  await page.goto("/mot-de-passe-oublié");
  await page.getByRole("button", { name: "Soumettre" }).click();
  await expect(page.getByRole("alert")).toContainText("Écrivez votre nom d’utilisateur");
  await page.getByLabel("Nom d'utilisateur ou adresse de courriel").fill(parent.email ?? "");
  await page.getByRole("button", { name: "Soumettre" }).click();
  await expect(page.getByRole("heading", { name: "Regardez vos courriels" })).toBeVisible();
  const [link = ""] = tokenLinks(await mailbox.latest(parent.email ?? "", "password-reset"));
  await page.goto(link);
  await page.getByLabel("Nouveau mot de passe").fill(phrase);
  await page.getByRole("button", { name: "Modifier" }).click();
  await expect(page).toHaveURL("/choisir-enfant");
  await page.goto(link);
  await page.getByRole("button", { name: "Recevoir un nouveau jeton" }).click();
  await expect(page.getByRole("heading", { name: "Un nouveau jeton est en route" })).toBeVisible();
  await mailbox.latest(parent.email ?? "", "password-reset", 2);
});

test("the password and the devices of one's own account", async ({ page, signedInAs }) => {
  const { parent } = await makeParent(true);
  const other = await signedInAs(parent);
  await page.goto("/mon-compte");
  await fillLogin(page, parent.username, knownPassword);
  await expect(page).toHaveURL("/mon-compte");
  await page.getByRole("button", { name: /^Déconnecter / }).click();
  await expect(page.getByText("C’est fait")).toBeVisible();
  await other.goto("/mon-compte");
  await expect(other).toHaveURL(/\/login/);
  await page.getByLabel("Mot de passe actuel").fill(knownPassword);
  await page.getByLabel("Nouveau mot de passe").fill(phrase);
  await page.getByRole("button", { name: "Modifier" }).click();
  await expect(page.getByText("Votre mot de passe est changé")).toBeVisible();
});
