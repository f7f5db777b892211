import { eq, sql } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { secondFactors, sessions } from "@/drizzle/schema";
import { db } from "@/lib/db/client";
import { expect, expectNoAxeViolations, fillLogin, test } from "./support/journey-test";
import { knownPassword, makePerson, makeStaff } from "./support/make-people";

async function makeAdministrator() {
  const person = await makePerson({ active: true });
  await makeStaff(person.userId, "administrator");
  return person;
}

const codeOf = (shown: string) =>
  new TOTP({ secret: Secret.fromBase32(shown.replaceAll(" ", "")), period: 30, digits: 6 }).generate();

/** The code of this half minute was used to set the app up: as if that had been a while ago. */
const letTimePass = (userId: string) =>
  db.update(secondFactors).set({ lastStep: 0 }).where(eq(secondFactors.userId, userId));

test("an authenticator app is set up, asked for at the next sign-in, and a wrong code opens nothing", async ({
  signedInAs,
  browser,
  baseURL,
  mailbox,
}) => {
  const person = await makeAdministrator();
  const page = await signedInAs(person);
  await page.goto("/mon-compte/securite");
  await expectNoAxeViolations(page);
  const secret = (await page.locator("code").textContent()) ?? "";
  await page.getByLabel("Code à six chiffres").fill("000000");
  await page.getByRole("button", { name: "Confirmer" }).click();
  await expect(page).toHaveTitle(/^Erreur/);
  await page.getByLabel("Code à six chiffres").fill(codeOf(secret));
  await page.getByRole("button", { name: "Confirmer" }).click();
  await expect(page.getByText("ce second facteur protège votre compte")).toBeVisible();
  await page.goto("/secretariat");
  await expect(page).toHaveURL("/secretariat");
  await mailbox.latest(person.email ?? "", "second-factor");

  await letTimePass(person.userId);
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const other = await context.newPage();
  await other.goto("/login");
  await fillLogin(other, person.username, knownPassword);
  await expect(other).toHaveURL(/\/second-facteur/);
  for (const place of ["/secretariat", "/secretariat/confirmer", "/mon-compte/securite"]) {
    await other.goto(place);
    await expect(other).toHaveURL(/\/second-facteur\?suite=/);
  }
  await other.getByLabel("Code à six chiffres").fill(codeOf(secret));
  await other.getByRole("button", { name: "Continuer" }).click();
  await expect(other).toHaveURL(/\/mon-compte\/securite$/);
  await other.goto("/secretariat");
  await expect(other).toHaveURL("/secretariat");
  await context.close();
});

test("a passkey is made on this device and opens the secretariat at the next sign-in", async ({
  page,
  server,
}) => {
  const person = await makeAdministrator();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto(`${server.url}/login`);
  await fillLogin(page, person.username, knownPassword);
  await page.waitForURL("**/secretariat");
  await page.goto("/mon-compte/securite");
  await page.getByRole("button", { name: "Ajouter une clé d’accès" }).click();
  await expect(page.getByText("ce second facteur protège votre compte")).toBeVisible();
  await page.getByRole("button", { name: "Se déconnecter" }).click();
  await page.waitForURL((url) => url.pathname === "/login");
  await fillLogin(page, person.username, knownPassword);
  await expect(page).toHaveURL(/\/second-facteur/);
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Utiliser ma clé d’accès" }).click();
  await expect(page).toHaveURL("/secretariat");
});

test("five minutes after the password was typed, a grave act asks for it again, and counts wrong ones", async ({
  signedInAs,
}) => {
  const person = await makeAdministrator();
  const page = await signedInAs(person);
  await page.goto("/mon-compte/securite");
  const secret = (await page.locator("code").textContent()) ?? "";
  await db
    .update(sessions)
    .set({ provenAt: sql`now() - interval '6 minutes'` })
    .where(eq(sessions.userId, person.userId));
  const cookie = async () => (await page.context().cookies()).find(({ name }) => /session/.test(name))?.value;
  const before = await cookie();
  await page.getByLabel("Code à six chiffres").fill(codeOf(secret));
  await page.getByRole("button", { name: "Confirmer" }).click();
  const password = page.getByLabel("Votre mot de passe", { exact: true });
  await password.fill("pas celui-ci du tout");
  await page.getByLabel("Code à six chiffres").fill(codeOf(secret));
  await page.getByRole("button", { name: "Confirmer" }).click();
  await expect(password).toHaveAttribute("aria-invalid", "true");
  await password.fill(knownPassword);
  await page.getByLabel("Code à six chiffres").fill(codeOf(secret));
  await page.getByRole("button", { name: "Confirmer" }).click();
  await expect(page.getByText("ce second facteur protège votre compte")).toBeVisible();
  expect(await cookie()).not.toBe(before);
});
