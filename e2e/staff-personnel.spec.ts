import { eq } from "drizzle-orm";
import { outbox } from "@/drizzle/schema";
import { db } from "@/lib/db/client";
import { routes } from "@/lib/routes";
import { expect, expectNoAxeViolations, test } from "./support/journey-test";
import { makePerson, makeSchool, makeStaff, uniqueLetters } from "./support/make-people";

async function makeAdministrator(schoolId: string | null) {
  const person = await makePerson({ active: true });
  await makeStaff(person.userId, "administrator", schoolId);
  return person;
}

test("an administrator invites a secretary by mail, changes the role, and ends it: the next page is gone", async ({
  signedInAs,
}) => {
  const school = await makeSchool();
  const page = await signedInAs(await makeAdministrator(school.id));
  await page.goto(routes.personnel());
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: "Inviter une personne" }).click();
  const lastName = `Arnould${uniqueLetters()}`;
  await page.getByLabel("Nom", { exact: true }).fill(lastName);
  await page.getByLabel("Prénom").fill("Claire");
  await page.getByRole("button", { name: "Inviter" }).click();
  await expect(page.locator("#email-error")).toContainText("Cette adresse n’est pas complète");
  await page.getByLabel("Adresse de courriel").fill("claire@ecole.example");
  await page.getByRole("button", { name: "Inviter" }).click();
  await expect(page.getByText("L’invitation part dans un instant.")).toBeVisible();
  const [mail] = await db
    .select({ userId: outbox.userId })
    .from(outbox)
    .where(eq(outbox.recipient, "claire@ecole.example"));
  expect(mail).toBeDefined();
  expect(await page.content()).not.toContain("/jeton/");

  await page.getByRole("link", { name: `Gérer le rôle de ${lastName} Claire` }).click();
  await expectNoAxeViolations(page);
  await page.getByRole("combobox", { name: "Rôle" }).selectOption("administrator");
  await page.getByRole("button", { name: "Changer le rôle" }).click();
  await expect(page.getByText("Le rôle est changé.")).toBeVisible();
  await page.getByRole("link", { name: `Gérer le rôle de ${lastName} Claire` }).click();
  await page.getByRole("link", { name: "Mettre fin à ce rôle" }).click();
  await page.getByRole("button", { name: "Mettre fin à ce rôle" }).click();
  await expect(page.getByText("Le rôle a pris fin.")).toBeVisible();
  await expect(page.getByText(lastName)).toHaveCount(0);
});
