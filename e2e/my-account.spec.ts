import { and, eq, ne } from "drizzle-orm";
import { sessions } from "@/drizzle/schema";
import { db } from "@/lib/db/client";
import { expect, test } from "./support/journey-test";
import { knownPassword, makePerson } from "./support/make-people";

const phrase = "lanterne-rivage-moulin-opale";

test("changing the password keeps this device, ends the others and sends a notice", async ({
  signedInAs,
  mailbox,
}) => {
  const person = await makePerson({ active: true });
  const [here, there] = [await signedInAs(person), await signedInAs(person)];
  const before = (await here.context().cookies()).find(({ name }) => name === "preau.session")?.value;
  await here.goto("/mon-compte");
  await here.getByLabel("Mot de passe actuel").fill("pas-celui-la-du-tout");
  await here.getByLabel("Nouveau mot de passe").fill(phrase);
  await here.getByRole("button", { name: "Modifier" }).click();
  await expect(
    here.getByRole("alert").filter({ hasText: "Ce n’est pas votre mot de passe actuel" }),
  ).toBeFocused();
  await here.getByLabel("Mot de passe actuel").fill(knownPassword);
  await here.getByLabel("Nouveau mot de passe").fill(phrase);
  await here.getByRole("button", { name: "Modifier" }).click();
  await expect(here.getByText("Votre mot de passe est changé")).toBeVisible();
  const after = (await here.context().cookies()).find(({ name }) => name === "preau.session")?.value;
  expect(after).not.toBe(before);
  await there.goto("/mon-compte");
  await expect(there).toHaveURL(/\/login/);
  await mailbox.latest(person.email ?? "", "password-changed");
});

test("a device can be ended from another, and nobody ends somebody else's", async ({ signedInAs }) => {
  const [person, stranger] = [await makePerson({ active: true }), await makePerson({ active: true })];
  const [here, there, theirs] = [
    await signedInAs(person),
    await signedInAs(person),
    await signedInAs(stranger),
  ];
  await here.goto("/mon-compte");
  await expect(here.getByText("Cet appareil")).toBeVisible();
  const [foreign] = await db
    .select({ id: sessions.id })
    .from(sessions)
    .where(eq(sessions.userId, stranger.userId));
  await here.locator("input[name=session]").evaluate((field, id) => {
    (field as HTMLInputElement).value = id ?? "";
  }, foreign?.id);
  await here.getByRole("button", { name: /^Déconnecter / }).click();
  await theirs.goto("/choisir-enfant");
  await expect(theirs).toHaveURL("/choisir-enfant");

  await here.goto("/mon-compte");
  await here.getByRole("button", { name: /^Déconnecter / }).click();
  await expect(here.getByText("C’est fait")).toBeVisible();
  await there.goto("/mon-compte");
  await expect(there).toHaveURL(/\/login/);
});

test("a session about to end says so and can be put off; an ended one leaves the page as it is", async ({
  signedInAs,
}) => {
  const person = await makePerson({ active: true });
  const page = await signedInAs(person);
  const idleFor = (minutes: number) =>
    db
      .update(sessions)
      .set({ lastSeenAt: new Date(Date.now() - minutes * 60_000) })
      .where(and(eq(sessions.userId, person.userId), ne(sessions.kind, "provisional")));
  await page.clock.install();
  await page.goto("/mon-compte");
  await page.getByLabel("Nouveau mot de passe").fill("en train d’écrire");
  await idleFor(119);
  await page.clock.runFor(119 * 60_000);
  const warning = page.getByRole("alertdialog");
  await expect(warning).toContainText("Vous allez être déconnecté");
  await warning.getByRole("button", { name: "Rester connecté" }).click();
  await expect(warning).toHaveCount(0);
  await expect(page.getByLabel("Nouveau mot de passe")).toHaveValue("en train d’écrire");
  const [row] = await db.select().from(sessions).where(eq(sessions.userId, person.userId));
  expect(Date.now() - (row?.lastSeenAt.getTime() ?? 0)).toBeLessThan(60_000);
});

test("a replayed cookie is worth nothing after sign-out", async ({ signedInAs }) => {
  const person = await makePerson({ active: true });
  const page = await signedInAs(person);
  const cookies = await page.context().cookies();
  await page.goto("/mon-compte");
  await page.getByRole("button", { name: "Se déconnecter" }).click();
  await expect(page).toHaveURL(/\/login/);
  await page.context().addCookies(cookies);
  await page.goto("/mon-compte");
  await expect(page).toHaveURL(/\/login/);
});
