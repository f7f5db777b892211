import { eq } from "drizzle-orm";
import type { Page } from "playwright/test";
import { accessTokens, auditEvents, letterRuns, sessions, users } from "@/drizzle/schema";
import { db } from "@/lib/db/client";
import { openLetterRun } from "@/lib/letters/open-letter-run";
import { expect, expectNoAxeViolations, test } from "./support/journey-test";
import {
  knownPassword,
  makeGuardianship,
  makePerson,
  makeSchool,
  makeStaff,
  makeStudent,
} from "./support/make-people";

const unknownId = "0b5e8a3e-1111-4222-8333-444455556666";

async function makeFamilies(count: number) {
  const school = await makeSchool();
  const secretary = await makePerson({ active: true });
  await makeStaff(secretary.userId, "secretary", school.id);
  const adults = [];
  for (let index = 0; index < count; index += 1) {
    const adult = await makePerson({ firstName: "Élodie", email: null });
    const child = await makeStudent(school.id, { firstName: "Léa" });
    await makeGuardianship(adult.userId, child.studentId);
    adults.push(adult);
  }
  return { school, secretary, adults };
}

const runsOf = (schoolId: string) => db.select().from(letterRuns).where(eq(letterRuns.schoolId, schoolId));
const runIdIn = (page: Page) => new URL(page.url()).pathname.split("/").pop() ?? "";

test("a secretary prints a class, opens the PDF, and the code on a letter opens its account", async ({
  signedInAs,
  page: family,
}) => {
  const { school, secretary, adults } = await makeFamilies(2);
  const page = await signedInAs(secretary);
  await page.goto("/secretariat/lettres");
  await page.getByLabel("Classe", { exact: true }).selectOption({ label: "3A" });
  await page.getByLabel("Situation").selectOption({ label: "Sans adresse" });
  await page.getByRole("button", { name: "Voir la liste" }).click();
  await expect(page.getByRole("heading", { name: "2 lettres" })).toBeVisible();
  for (const { lastName } of adults)
    await expect(page.getByRole("link", { name: `${lastName} Élodie` })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Imprimer 2 lettres" }).click();
  await expect(page.getByText("Les codes sont créés.")).toBeVisible();
  await expectNoAxeViolations(page);

  const pdf = await page.request.get(`/secretariat/lettres/${runIdIn(page)}/pdf`);
  expect(pdf.headers()).toMatchObject({ "content-type": "application/pdf", "cache-control": "no-store" });
  expect((await pdf.body()).toString("latin1").match(/\/Type \/Page\n/g)).toHaveLength(2);
  const printed = await openLetterRun([school.id], runIdIn(page), secretary.userId);
  const letter = typeof printed === "object" ? printed.people[0] : undefined;

  await family.goto("/jeton");
  await family
    .getByRole("textbox")
    .first()
    .fill(letter?.code ?? "");
  await family.locator("main").getByRole("button", { name: "Connexion", exact: true }).click();
  await expect(family.getByText(letter?.username ?? "").first()).toBeVisible();
  await family.getByLabel("Nouveau mot de passe", { exact: true }).fill(knownPassword);
  await family.getByRole("button", { name: "Modifier", exact: true }).click();
  await family.waitForURL((url) => !url.pathname.startsWith("/jeton"));

  await page.reload();
  await expect(page.getByText("1 feuille pour 1 code encore valable")).toBeVisible();
  await page.getByRole("link", { name: "Toutes les impressions" }).click();
  await expect(page.getByText("1 sur 2").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Aucune lettre à imprimer" })).toBeVisible();
  await expect(page.getByText("1 personne se connecte déjà.")).toBeVisible();
});

test("two secretaries who press at once print once; the second is shown the first one's printing", async ({
  signedInAs,
}) => {
  const { school, secretary } = await makeFamilies(2);
  const colleague = await makePerson({ active: true });
  await makeStaff(colleague.userId, "secretary", school.id);
  const pages = [await signedInAs(secretary), await signedInAs(colleague)];
  for (const page of pages) await page.goto("/secretariat/lettres?forme=bandelettes");
  await Promise.all(
    pages.map((page) => page.getByRole("button", { name: "Imprimer 2 bandelettes" }).click()),
  );
  await Promise.all(pages.map((page) => page.waitForURL(/\/lettres\/[\da-f-]{36}/)));
  expect(new Set(pages.map(runIdIn)).size).toBe(1);
  const told = await Promise.all(
    pages.map((page) => page.getByText("rien n’a été créé une seconde fois").count()),
  );
  expect(told.sort()).toEqual([0, 1]);
  expect(await runsOf(school.id)).toHaveLength(1);
});

test("with scripts off and a password typed long ago, it is asked for again, then the letters are printed", async ({
  signedInAs,
}) => {
  const { school, secretary } = await makeFamilies(1);
  const page = await signedInAs(secretary, { javaScriptEnabled: false });
  await db
    .update(sessions)
    .set({ provenAt: new Date(0) })
    .where(eq(sessions.userId, secretary.userId));
  await page.goto("/secretariat/lettres");
  await page.getByRole("button", { name: "Imprimer 1 lettre" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  expect(await runsOf(school.id)).toEqual([]);
  await page.getByLabel("Votre mot de passe").fill(knownPassword);
  await page.getByRole("button", { name: "Imprimer 1 lettre" }).click();
  await expect(page.getByText("Les codes sont créés.")).toBeVisible();
  await db
    .update(sessions)
    .set({ provenAt: new Date(0) })
    .where(eq(sessions.userId, secretary.userId));
  const refused = await page.request.get(`/secretariat/lettres/${runIdIn(page)}/pdf`, { maxRedirects: 0 });
  expect([refused.status(), refused.headers().location]).toEqual([
    307,
    expect.stringContaining("/secretariat/confirmer"),
  ]);
});

test("another school's printing, people and class are as good as unknown, and nothing is issued for them", async ({
  signedInAs,
}) => {
  const [mine, theirs] = [await makeFamilies(1), await makeFamilies(1)];
  const other = await signedInAs(theirs.secretary);
  await other.goto("/secretariat/lettres");
  await other.getByRole("button", { name: "Imprimer 1 lettre" }).click();
  await other.waitForURL(/\/lettres\/[\da-f-]{36}/);
  const page = await signedInAs(mine.secretary);
  for (const run of [runIdIn(other), unknownId, "pas-un-identifiant"]) {
    expect((await page.goto(`/secretariat/lettres/${run}`))?.status()).toBe(404);
    expect((await page.request.get(`/secretariat/lettres/${run}/pdf`)).status()).toBe(404);
  }
  expect((await page.goto(`/secretariat/lettres?ecole=${theirs.school.slug}`))?.status()).toBe(404);
  await page.goto(`/secretariat/lettres?personnes=${theirs.adults[0]?.userId}`);
  await expect(page.getByRole("heading", { name: "Aucune lettre à imprimer" })).toBeVisible();
  const [stranger] = theirs.adults;
  const codes = await db
    .select()
    .from(accessTokens)
    .where(eq(accessTokens.userId, stranger?.userId ?? ""));
  expect(codes).toHaveLength(1);
  const events = await db.select().from(auditEvents).where(eq(auditEvents.actorId, mine.secretary.userId));
  expect(events.filter(({ action }) => action.startsWith("letters."))).toEqual([]);
});

test("one person is written to from an address that names them, though they sign in already", async ({
  signedInAs,
}) => {
  const { secretary, adults } = await makeFamilies(1);
  const [adult] = adults;
  await db
    .update(users)
    .set({ activatedAt: new Date() })
    .where(eq(users.id, adult?.userId ?? ""));
  const page = await signedInAs(secretary);
  await page.goto(`/secretariat/lettres?personnes=${adult?.userId}`);
  await expect(page.getByText("Une personne choisie sur un autre écran.")).toBeVisible();
  await page.getByRole("button", { name: "Imprimer 1 lettre" }).click();
  await expect(page.getByText("Les codes sont créés.")).toBeVisible();
});
