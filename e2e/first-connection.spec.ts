import { eq } from "drizzle-orm";
import { accessTokens } from "@/drizzle/schema";
import { inviteUsers } from "@/lib/access/invite-users";
import { issueAccessCode } from "@/lib/access/issue-access-code";
import { issueProvisionalPassword } from "@/lib/access/issue-provisional-password";
import { db } from "@/lib/db/client";
import { expect, fillLogin, test } from "./support/journey-test";
import { tokenLinks } from "./support/mailbox";
import { makeGuardianship, makePerson, makeSchool, makeStudent } from "./support/make-people";

const phrase = "lanterne-rivage-moulin-opale";

async function makeFamily(children: number, email?: string | null) {
  const school = await makeSchool();
  const guardian = await makePerson(email === undefined ? {} : { email });
  const pupils = [];
  for (let made = 0; made < children; made += 1) {
    const pupil = await makeStudent(school.id, { firstName: ["Léa", "Noé", "Inès"][made] ?? "Tom" });
    await makeGuardianship(guardian.userId, pupil.studentId);
    pupils.push(pupil);
  }
  return { school, guardian, pupils };
}

const invite = (userId: string) => db.transaction((tx) => inviteUsers(tx, [userId]));

test("from the mail to the second child's dashboard: one link, one password, one tap", async ({
  page,
  mailbox,
}) => {
  const { guardian } = await makeFamily(2);
  await invite(guardian.userId);
  const mail = await mailbox.latest(guardian.email ?? "", "activation");
  expect(mail.text).toContain(guardian.username);
  const [link = ""] = tokenLinks(mail);

  await page.goto(link);
  await expect(page.getByRole("heading", { name: `Bonjour ${guardian.firstName}` })).toBeVisible();
  await expect(page.getByText(guardian.username, { exact: true })).toBeVisible();
  await expect(page.getByLabel("Jeton de connexion")).toHaveValue(link.split("/").pop() ?? "");
  await page.getByLabel("Nouveau mot de passe").fill(phrase);
  await page.getByRole("button", { name: "Modifier" }).click();

  await expect(page).toHaveURL("/choisir-enfant");
  await page.getByRole("button", { name: /Se connecter avec ce compte.*Noé/ }).click();
  await expect(page.getByText("Espace de Noé — vous êtes connecté comme parent")).toBeVisible();
});

test("opening the link, a prefetch, a HEAD and a robot that clicks empty forms never use it up", async ({
  page,
  request,
  mailbox,
}) => {
  const { guardian } = await makeFamily(1);
  await invite(guardian.userId);
  const [link = ""] = tokenLinks(await mailbox.latest(guardian.email ?? "", "activation"));
  for (let opened = 0; opened < 3; opened += 1) expect((await request.get(link)).status()).toBe(200);
  await request.head(link);
  await request.get(link, { headers: { purpose: "prefetch", "sec-purpose": "prefetch", rsc: "1" } });
  await page.goto(link);
  await page.getByRole("button", { name: "Modifier" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Choisissez un mot de passe" })).toBeFocused();
  await page.getByLabel("Nouveau mot de passe").fill(phrase);
  await page.getByRole("button", { name: "Modifier" }).click();
  await expect(page).toHaveURL(/\/tableau-de-bord\/[\da-f-]+$/);
});

test("a refused password says why, keeps the token, and the proposed phrase is accepted", async ({
  page,
  mailbox,
}) => {
  const { guardian } = await makeFamily(1);
  await invite(guardian.userId);
  const [link = ""] = tokenLinks(await mailbox.latest(guardian.email ?? "", "activation"));
  await page.goto(link);
  for (const [password, reason] of [
    ["court", "trop court"],
    ["motdepasse2026", "trop connu"],
    [`${guardian.username}1`, "se devine"],
  ] as const) {
    await page.getByLabel("Nouveau mot de passe").fill(password);
    await page.getByRole("button", { name: "Modifier" }).click();
    await expect(page.getByRole("alert").filter({ hasText: reason })).toBeFocused();
    await expect(page).toHaveTitle(/^Erreur : /);
    await expect(page.getByLabel("Nouveau mot de passe")).toHaveAccessibleDescription(new RegExp(reason));
  }
  await page.getByRole("button", { name: "Me proposer une phrase de passe" }).click();
  await expect(page.getByLabel("Nouveau mot de passe")).toHaveValue(/^[a-z]+(-[a-z]+){3}$/);
  await page.getByRole("button", { name: "Modifier" }).click();
  await expect(page).toHaveURL(/\/tableau-de-bord\//);
});

test("a family without address enters by the letter's code, typed with capitals and spaces", async ({
  page,
}) => {
  const { guardian } = await makeFamily(1, null);
  const issued = await db.transaction((tx) =>
    issueAccessCode(tx, { userId: guardian.userId, form: "letter" }),
  );
  await page.goto("/login");
  await page.getByRole("link", { name: "Jeton de connexion" }).click();
  await page.getByLabel("Jeton de connexion").fill("abcd-abcd-abcd");
  await page.getByRole("button", { name: "Connexion", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Ce jeton n’existe pas" })).toBeFocused();
  await page.getByLabel("Jeton de connexion").fill(issued?.code.toUpperCase().replaceAll("-", " ") ?? "");
  await page.getByRole("button", { name: "Connexion", exact: true }).click();
  await page.getByLabel("Nouveau mot de passe").fill(phrase);
  await page.getByRole("button", { name: "Modifier" }).click();
  await expect(page).toHaveURL(/\/tableau-de-bord\//);
});

test("a provisional password opens only the form that chooses a real one", async ({ page }) => {
  const school = await makeSchool();
  const pupil = await makeStudent(school.id, { firstName: "Inès" });
  const issued = await issueProvisionalPassword(pupil.userId, null);
  const provisional = issued.outcome === "issued" ? issued.password : "";
  await page.goto("/login");
  await fillLogin(page, pupil.username, provisional);
  await expect(page.getByRole("heading", { name: "Choisissez votre mot de passe" })).toBeVisible();
  for (const place of ["/tableau-de-bord", "/choisir-enfant", `/tableau-de-bord/${pupil.studentId}`]) {
    await page.goto(place);
    await expect(page).toHaveURL("/mon-compte");
  }
  await page.getByLabel("Mot de passe actuel").fill(provisional);
  await page.getByLabel("Nouveau mot de passe").fill(phrase);
  await page.getByRole("button", { name: "Modifier" }).click();
  await expect(page).toHaveURL(/\/tableau-de-bord/);
  await expect(page.getByRole("heading", { name: /Inès/ })).toBeVisible();
});

test("an expired link shows no name, and a new one arrives at the address on file", async ({
  page,
  mailbox,
}) => {
  const { guardian } = await makeFamily(1);
  await invite(guardian.userId);
  const [link = ""] = tokenLinks(await mailbox.latest(guardian.email ?? "", "activation"));
  await db
    .update(accessTokens)
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .where(eq(accessTokens.userId, guardian.userId));
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Ce jeton a expiré" })).toBeVisible();
  await expect(page.getByText(guardian.firstName)).toHaveCount(0);
  await expect(page.getByText(guardian.email ?? "", { exact: false })).toHaveCount(0);
  await page.getByRole("button", { name: "Recevoir un nouveau jeton" }).click();
  await expect(page.getByRole("heading", { name: "Un nouveau jeton est en route" })).toBeVisible();
  const [fresh = ""] = tokenLinks(await mailbox.latest(guardian.email ?? "", "activation", 2));
  expect(fresh).not.toBe(link);
  await page.goto(fresh);
  await expect(page.getByLabel("Nouveau mot de passe")).toBeVisible();
});

test("a used link leads to the login or to a 30-minute reset, an unknown one only to the forgotten password", async ({
  page,
  mailbox,
}) => {
  const { guardian } = await makeFamily(1);
  await invite(guardian.userId);
  const [link = ""] = tokenLinks(await mailbox.latest(guardian.email ?? "", "activation"));
  await page.goto(link);
  await page.getByLabel("Nouveau mot de passe").fill(phrase);
  await page.getByRole("button", { name: "Modifier" }).click();
  await page.waitForURL(/tableau-de-bord/);
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Ce jeton a déjà servi" })).toBeVisible();
  await page.getByRole("button", { name: "Recevoir un nouveau jeton" }).click();
  await mailbox.latest(guardian.email ?? "", "password-reset");

  const unknown = await page.goto(`/jeton/${"a".repeat(43)}`);
  expect(unknown?.status()).toBe(404);
  await expect(page.getByRole("link", { name: "Recevoir un nouveau courriel" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Recevoir un nouveau jeton" })).toHaveCount(0);
});
