import { eq } from "drizzle-orm";
import { schools } from "@/drizzle/schema";
import { db } from "@/lib/db/client";
import { routes } from "@/lib/routes";
import { expect, expectNoAxeViolations, test } from "./support/journey-test";
import { makePerson, makeSchool, makeStaff } from "./support/make-people";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==",
  "base64",
);

async function makeMember(role: "administrator" | "secretary", schoolId: string | null) {
  const person = await makePerson({ active: true });
  await makeStaff(person.userId, role, schoolId);
  return person;
}

test("an administrator changes a school's settings and logo; wrong ones are refused beside their field", async ({
  signedInAs,
}) => {
  const school = await makeSchool();
  const page = await signedInAs(await makeMember("administrator", school.id));
  await page.goto(routes.settingsSchool(school.slug));
  await expectNoAxeViolations(page);
  await page.getByLabel("Lien de première connexion, en jours").fill("90");
  await page.getByLabel("Adresses du réseau").fill("0.0.0.0/0");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.locator("#invitationDays-error")).toContainText("entre 1 et 60");
  await expect(page.locator("#ownNetworks-error")).toBeVisible();
  await page.getByLabel("Lien de première connexion, en jours").fill("30");
  await page.getByLabel("Adresses du réseau").fill("127.0.0.0/8\n::1/128");
  await page.getByLabel("Téléphone").fill("081 11 22 33");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("C’est enregistré.")).toBeVisible();
  await expect(page.getByLabel("Téléphone")).toHaveValue("081 11 22 33");

  await page.getByRole("link", { name: "Logo" }).click();
  const evil = { name: "logo.png", mimeType: "image/png", buffer: Buffer.from("<svg onload=alert(1)>") };
  await page.getByLabel("Fichier").setInputFiles(evil);
  await page.getByRole("button", { name: "Envoyer le logo" }).click();
  await expect(page.locator("#file-error")).toBeVisible();
  await page.getByLabel("Fichier").setInputFiles({ ...evil, buffer: png });
  await page.getByRole("button", { name: "Envoyer le logo" }).click();
  await expect(page.getByText("Le logo est changé.")).toBeVisible();
  const [kept] = await db.select({ hash: schools.logoHash }).from(schools).where(eq(schools.id, school.id));
  const answer = await page.request.get(routes.schoolLogo(school.slug, kept?.hash ?? ""));
  expect(answer.headers()).toMatchObject({
    "content-type": "image/png",
    "x-content-type-options": "nosniff",
    "cache-control": "public, max-age=31536000, immutable",
  });
});

test("a secretary looks and cannot change; another school's settings do not exist; one school does not open another", async ({
  signedInAs,
}) => {
  const [own, foreign] = [await makeSchool(), await makeSchool()];
  const page = await signedInAs(await makeMember("secretary", own.id));
  await page.goto(routes.settingsSchool(own.slug));
  await expect(page.getByText("un administrateur peut les changer")).toBeVisible();
  await expect(page.getByRole("button", { name: "Enregistrer" })).toHaveCount(0);
  const statusOf = async (path: string) => (await page.goto(path))?.status();
  expect(await statusOf(routes.settingsSchool(foreign.slug))).toBe(404);
  const scoped = await signedInAs(await makeMember("administrator", own.id));
  for (const path of [
    routes.settingsOrganisation(),
    routes.settingsNewSchool(),
    routes.settingsSchool(foreign.slug),
  ])
    expect((await scoped.goto(path))?.status()).toBe(404);
});
