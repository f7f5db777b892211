import { eq } from "drizzle-orm";
import { familyRequests, guardianships, sessions, students, users } from "@/drizzle/schema";
import { db } from "@/lib/db/client";
import { routes } from "@/lib/routes";
import { expect, expectNoAxeViolations, fillLogin, test } from "./support/journey-test";
import {
  knownPassword,
  makeGuardianship,
  makePerson,
  makeSchool,
  makeStaff,
  makeStudent,
  uniqueLetters,
} from "./support/make-people";

async function makeDesk() {
  const [school, secretary] = [await makeSchool(), await makePerson({ active: true })];
  await makeStaff(secretary.userId, "secretary", school.id);
  return { school, secretary };
}

async function makeFamily(schoolId: string, active = false) {
  const [pupil, parent] = [await makeStudent(schoolId, { firstName: "Léa" }), await makePerson({ active })];
  await makeGuardianship(parent.userId, pupil.studentId);
  const [link] = await db
    .select({ id: guardianships.id })
    .from(guardianships)
    .where(eq(guardianships.studentId, pupil.studentId));
  return { pupil, parent, linkId: link?.id ?? "" };
}

test("a family is entered with the keyboard alone, a known mother is proposed, and the usernames are shown", async ({
  signedInAs,
}) => {
  const { school, secretary } = await makeDesk();
  const known = await makePerson({ firstName: "Anne" });
  await makeStudent(school.id);
  const page = await signedInAs(secretary);
  await page.goto(routes.staffNewFamily());
  await expectNoAxeViolations(page);
  const lastName = `Essai${uniqueLetters()}`;
  await expect(page.getByLabel("Nom de famille").first()).toBeFocused();
  for (const typed of [lastName, "Léa"]) {
    await page.keyboard.type(typed);
    await page.keyboard.press("Tab");
  }
  await page.getByRole("combobox", { name: "Classe", exact: true }).fill("3a");
  const adult = page.getByRole("group", { name: "Responsable", exact: true });
  await adult.getByLabel("Nom de famille").fill(known.lastName);
  await adult.getByLabel("Prénom").fill("Anne");
  await adult.getByLabel("Courriel").fill(known.email ?? "");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: known.username })).toBeFocused();
  await page.getByLabel("Ce compte est-il le sien").selectOption("attach");
  await page.getByRole("button", { name: "Inscrire la famille" }).click();
  await expect(page.getByText("La famille est inscrite")).toBeVisible();
  await expect(page.getByText(known.username)).toBeVisible();
  await expectNoAxeViolations(page);
  const made = await db.$count(users, eq(users.lastName, lastName));
  expect([made, await db.$count(guardianships, eq(guardianships.guardianId, known.userId))]).toEqual([1, 1]);
});

test("rights are limited with a motive, count on the parent’s next page, and are given back after a warning in words", async ({
  signedInAs,
}) => {
  const { school, secretary } = await makeDesk();
  const { parent, pupil, linkId } = await makeFamily(school.id, true);
  const [desk, phone] = [await signedInAs(secretary), await signedInAs(parent)];
  await phone.goto(routes.childDashboard(pupil.studentId));
  const address = routes.staffPersonRights(parent.userId, linkId);
  await desk.goto(address);
  await expectNoAxeViolations(desk);
  const colleague = await desk.context().newPage();
  await colleague.goto(address);
  const read = desk.getByLabel("Lire les messages");
  await read.uncheck();
  await desk.getByRole("button", { name: "Enregistrer" }).click();
  await expect(desk.getByRole("alert").filter({ hasText: "motif" })).toBeFocused();
  await desk.getByLabel("Motif").fill("Jugement");
  await desk.getByRole("button", { name: "Enregistrer" }).click();
  await expect(desk.getByText("Le lien et ses droits sont enregistrés")).toBeVisible();
  expect((await phone.reload())?.status()).toBe(404);

  await colleague.getByLabel("Dernier jour").fill("2030-06-30");
  await colleague.getByLabel("Motif").fill("Autre");
  await colleague.getByRole("button", { name: "Enregistrer" }).click();
  await expect(colleague.getByRole("alert").filter({ hasText: "Quelqu’un a changé" })).toBeFocused();

  await desk.goto(address);
  await read.check();
  await desk.getByRole("button", { name: "Enregistrer" }).click();
  await expect(desk.getByRole("alert").filter({ hasText: "pourra à nouveau lire" })).toBeFocused();
  expect((await phone.reload())?.status()).toBe(404);
  await desk.getByLabel("Oui, je veux rendre ces droits").check();
  await desk.getByRole("button", { name: "Enregistrer" }).click();
  await expect(desk.getByText("Le lien et ses droits sont enregistrés")).toBeVisible();
  expect((await phone.reload())?.status()).toBe(200);
});

test("people and links of another school are the same 404 everywhere, and an old proof is asked for again", async ({
  signedInAs,
}) => {
  const { school, secretary } = await makeDesk();
  const [mine, theirs] = [await makeFamily(school.id), await makeFamily((await makeSchool()).id)];
  const page = await signedInAs(secretary);
  const foreign = [
    routes.staffPersonEdit(theirs.parent.userId),
    routes.staffPersonAttach(theirs.pupil.userId),
    routes.staffPersonSuspend(theirs.parent.userId),
    routes.staffPersonMerge(theirs.parent.userId),
    routes.staffPersonMerge(mine.parent.userId, { avec: theirs.parent.userId }),
    routes.staffPersonRights(mine.parent.userId, theirs.linkId),
    routes.staffPersonRights(mine.parent.userId, "0b5e8a3e-1111-4222-8333-444455556666"),
    routes.staffErasures(),
  ];
  for (const address of foreign) expect((await page.goto(address))?.status(), address).toBe(404);
  await db
    .update(sessions)
    .set({ provenAt: new Date(0) })
    .where(eq(sessions.userId, secretary.userId));
  await page.goto(routes.staffPersonSuspend(mine.parent.userId));
  await page.getByLabel("Motif").fill("Demande de la direction");
  await page.getByRole("button", { name: "Suspendre ce compte" }).click();
  await page.getByLabel("Votre mot de passe").fill(knownPassword);
  await page.getByRole("button", { name: "Suspendre ce compte" }).click();
  await expect(page.getByText("Ce compte est suspendu")).toBeVisible();
});

test("two accounts of one mother are compared, joined, and taken apart again", async ({
  signedInAs,
  browser,
  baseURL,
}) => {
  const { school, secretary } = await makeDesk();
  const one = await makeFamily(school.id, true);
  const other = await makePerson({ lastName: one.parent.lastName, email: one.parent.email });
  await makeGuardianship(other.userId, (await makeStudent(school.id, { firstName: "Noé" })).studentId);
  const page = await signedInAs(secretary);
  await page.goto(routes.staffDuplicates());
  await page.getByRole("link", { name: "Comparer" }).click();
  await expect(page.getByRole("columnheader", { name: other.username })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByLabel("Nom d’utilisateur qui reste").selectOption({ label: one.parent.username });
  await page.getByRole("button", { name: "Fusionner ces deux comptes" }).click();
  await expect(page.getByText("Les deux comptes n’en font plus qu’un")).toBeVisible();

  const phone = await (await browser.newContext({ ...(baseURL && { baseURL }) })).newPage();
  await phone.goto(routes.login());
  await fillLogin(phone, other.username, knownPassword);
  await expect(phone.getByRole("button", { name: /Noé/ })).toBeVisible();
  await page.getByRole("link", { name: "Défaire la fusion" }).click();
  await page.getByRole("button", { name: "Défaire la fusion" }).click();
  await expect(page.getByText("La fusion est défaite")).toBeVisible();
  await phone.goto(routes.chooseChild());
  await expect(phone.getByText("Noé")).toHaveCount(0);
  await phone.context().close();
});

test("a list is filtered, ticked across pages, acted on and exported, and only one’s own pupils are in it", async ({
  signedInAs,
}) => {
  const { school, secretary } = await makeDesk();
  const [mine, theirs] = [await makeFamily(school.id), await makeFamily((await makeSchool()).id)];
  const page = await signedInAs(secretary);
  await page.goto(routes.staffStudents());
  await expectNoAxeViolations(page);
  await expect(page.getByText("1 élève", { exact: true })).toBeVisible();
  await expect(page.getByText(theirs.pupil.lastName)).toHaveCount(0);
  await page
    .getByRole("searchbox", { name: /^Nom, nom d’utilisateur/ })
    .fill(mine.pupil.lastName.toUpperCase());
  await page.keyboard.press("Enter");
  await page.getByLabel(/toutes pages comprises/).check();
  await page.getByRole("button", { name: "Mettre sur papier" }).click();
  await page.getByRole("button", { name: "Mettre sur papier" }).click();
  await expect(page.getByText("1 personne est passée au papier")).toBeVisible();
  const answer = await page.request.get(routes.staffStudentsExport({ format: "csv" }));
  expect(answer.headers()["content-type"]).toContain("text/csv");
  const file = await answer.text();
  expect([file.includes(mine.pupil.lastName), file.includes(theirs.pupil.lastName)]).toEqual([true, false]);
  await page.goto(routes.staffStudentsAct({ acte: "papier", lignes: theirs.pupil.studentId }));
  await expect(page.getByRole("button", { name: "Mettre sur papier" })).toHaveCount(0);
});

test("a student of age is handed over, decides that a parent sees no more, and the parent’s next page says so", async ({
  signedInAs,
}) => {
  const { school, secretary } = await makeDesk();
  const pupil = await makeStudent(school.id, { firstName: "Inès", active: true });
  const parent = await makePerson({ active: true });
  await makeGuardianship(parent.userId, pupil.studentId);
  await db.update(students).set({ birthDate: "2001-02-28" }).where(eq(students.id, pupil.studentId));
  const [desk, phone, own] = [await signedInAs(secretary), await signedInAs(parent), await signedInAs(pupil)];
  await desk.goto(routes.staffMajorities());
  await expectNoAxeViolations(desk);
  await desk.getByLabel(/^Cocher .*Inès/).check();
  await desk.getByRole("button", { name: "Remettre la décision" }).click();
  await expect(desk.getByText("1 élève décide maintenant pour lui-même")).toBeVisible();
  expect((await phone.goto(routes.childDashboard(pupil.studentId)))?.status()).toBe(200);
  await own.goto(routes.myAccount());
  await own.getByRole("button", { name: /^Ne plus laisser voir/ }).click();
  await expect(own.getByText("votre choix compte dès maintenant")).toBeVisible();
  await expectNoAxeViolations(own);
  expect((await phone.reload())?.status()).toBe(404);
});

test("a parent says which child is missing, and the secretariat gives it, side by side with the likely one", async ({
  signedInAs,
}) => {
  const { school, secretary } = await makeDesk();
  const { parent } = await makeFamily(school.id, true);
  const missing = await makeStudent(school.id, { firstName: "Noé" });
  const phone = await signedInAs(parent);
  await phone.goto(routes.chooseChild());
  await phone.getByText("Il me manque un enfant").click();
  await phone.getByLabel("Prénom de l’enfant").fill("noé");
  await phone.getByLabel("Nom de famille de l’enfant").fill(missing.lastName.toUpperCase());
  const schools = phone.getByLabel("Établissement");
  if ((await schools.count()) > 0) await schools.selectOption(school.slug);
  await phone.getByRole("button", { name: "Envoyer au secrétariat" }).click();
  await expect(phone.getByText("C’est envoyé")).toBeVisible();
  await expectNoAxeViolations(phone);
  const [request] = await db
    .select({ id: familyRequests.id })
    .from(familyRequests)
    .where(eq(familyRequests.userId, parent.userId));
  const desk = await signedInAs(secretary);
  await desk.goto(routes.staffRequest(request?.id ?? ""));
  await expectNoAxeViolations(desk);
  await desk.locator('select[name="student"]').selectOption(missing.studentId);
  await desk.getByRole("button", { name: "Rattacher cet enfant" }).click();
  await expect(desk.getByText("La demande est accordée")).toBeVisible();
  await phone.goto(routes.chooseChild());
  await expect(phone.getByRole("button", { name: /Noé/ }).first()).toBeVisible();
});
