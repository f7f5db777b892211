import { eq } from "drizzle-orm";
import type { Page } from "playwright/test";
import { guardianships, students } from "@/drizzle/schema";
import { db } from "@/lib/db/client";
import { routes } from "@/lib/routes";
import { expect, test } from "./support/journey-test";
import {
  type MadePerson,
  makeGuardianship,
  makePerson,
  makeSchool,
  makeStaff,
  makeStudent,
} from "./support/make-people";

const subject = "Sortie à l’aquarium";

/**
 * A class: Léa of two households, Noé whose parents share a mailbox, Inès whose mother is on paper, and Adam, who is of
 * age and lets nobody read about him.
 */
async function makeClass() {
  const school = await makeSchool();
  const pupil = (firstName: string) => makeStudent(school.id, { firstName, active: true });
  const [lea, noe, ines] = [await pupil("Léa"), await pupil("Noé"), await pupil("Inès")];
  const adam = await makeStudent(school.id, { firstName: "Adam", active: true });
  const tie = async (child: { studentId: string }, firstName: string, email?: string | null) => {
    const active = email !== null;
    const adult = await makePerson({ firstName, active, ...(email !== undefined && { email }) });
    await makeGuardianship(adult.userId, child.studentId);
    return adult;
  };
  const [mother, father] = [await tie(lea, "Claire"), await tie(lea, "Marc")];
  const box = `famille-${noe.lastName.toLowerCase()}@famille.example`;
  const [anne, paul] = [await tie(noe, "Anne", box), await tie(noe, "Paul", box)];
  const [onPaper, kept] = [await tie(ines, "Fatima", null), await tie(adam, "Zoé")];
  await db
    .update(guardianships)
    .set({ studentAllows: false })
    .where(eq(guardianships.guardianId, kept.userId));
  await db
    .update(students)
    .set({ birthDate: "2000-01-01", handedOverAt: new Date() })
    .where(eq(students.id, adam.studentId));
  const secretary = await makePerson({ firstName: "Sophie", active: true });
  await makeStaff(secretary.userId, "secretary", school.id);
  return { lea, adam, mother, father, anne, paul, box, onPaper, kept, secretary };
}

/** Writes the permission for 3A and sends it; gives the message's id. */
async function sendPermission(page: Page): Promise<string> {
  await page.goto(routes.announcementNew());
  await page.getByLabel("Urgent").check();
  await page.getByLabel("Sujet").fill(subject);
  await page.getByLabel("Texte").fill("Bonjour,\n\nNous partons **jeudi**. Êtes-vous d’accord ?");
  await page.getByLabel("Répondre oui ou non").check();
  await page.getByLabel("Les élèves", { exact: true }).check();
  await page.getByText("Par classe").click();
  await page.getByLabel(/^3A/).check();
  await page.getByRole("button", { name: "Enregistrer le brouillon" }).click();
  await expect(page.getByText("9 personnes le recevront")).toBeVisible();
  await page.getByRole("button", { name: "Envoyer", exact: true }).click();
  await expect(page.getByText(/^Envoyé le/)).toBeVisible({ timeout: 20_000 });
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

const press = (page: Page, answer: "Oui" | "Non") =>
  page.getByRole("button", { name: new RegExp(`^${answer} : ${subject}`) }).click();

const rowOf = (page: Page, { lastName, firstName }: MadePerson) =>
  page.getByRole("row").filter({ has: page.getByRole("link", { name: `${lastName} ${firstName}` }) });

test("a permission reaches separated households, a shared mailbox, a family on paper and a student of age, each in its way; each answers once, and the secretariat's table and its paper are right to the person", async ({
  signedInAs,
  mailbox,
}) => {
  test.slow();
  const { lea, adam, mother, father, anne, paul, box, onPaper, kept, secretary } = await makeClass();
  const office = await signedInAs(secretary);
  const id = await sendPermission(office);

  for (const { email } of [mother, father])
    expect((await mailbox.latest(email ?? "", "announcement")).text).toContain("Nous partons");
  await mailbox.latest(box, "announcement", 2);
  const shared = mailbox.all(box, "announcement").map(({ text }) => text);
  const namesOf = (person: MadePerson) => shared.filter((text) => text.includes(person.lastName)).length;
  expect([anne, paul].map(namesOf)).toEqual([1, 1]);
  expect(mailbox.all(kept.email ?? "", "announcement")).toEqual([]);

  const home = await signedInAs(mother);
  await home.goto(routes.chooseChild());
  const secondTab = await home.context().newPage();
  await secondTab.goto(routes.childMessage(lea.studentId, id));
  await press(home, "Oui");
  await expect(home.getByText("C’est noté.")).toBeVisible();
  await press(secondTab, "Non");
  await expect(secondTab.getByText("C’était déjà fait")).toBeVisible();

  const otherHome = await signedInAs(father);
  await otherHome.goto(routes.childMessage(lea.studentId, id));
  await expect(otherHome.getByText("Claire")).toHaveCount(0);
  await press(otherHome, "Non");
  await expect(otherHome.getByText(/Vous avez répondu «.Non.» le/)).toBeVisible();

  const sharing = await signedInAs(paul);
  await sharing.goto(routes.chooseChild());
  await press(sharing, "Oui");
  const ofAge = await signedInAs(adam);
  await ofAge.goto(routes.childMessage(adam.studentId, id));
  await press(ofAge, "Oui");
  await expect(ofAge.getByText(/Vous avez répondu «.Oui.» le/)).toBeVisible();
  const keptOut = await signedInAs(kept);
  expect((await keptOut.goto(routes.childMessage(adam.studentId, id)))?.status()).toBe(404);

  await office.goto(routes.paper());
  await office.getByRole("button", { name: "Préparer la liasse de la semaine" }).click();
  const envelopes = office.getByRole("region", { name: "3A" }).locator("[data-row]");
  await expect(envelopes).toHaveCount(1);
  await expect(envelopes).toContainText(`${onPaper.lastName} Fatima`);
  const paper = await office.getByRole("link", { name: "Ouvrir le PDF" }).getAttribute("href");
  expect((await office.request.get(paper ?? "")).headers()["content-type"]).toBe("application/pdf");
  await office.getByRole("button", { name: /^Noter comme remise/ }).click();
  await office.getByRole("link", { name: "Noter la réponse" }).click();
  await office.getByLabel("Oui", { exact: true }).check();
  await office.getByRole("button", { name: "Noter la réponse" }).click();
  await expect(office.getByText("La réponse est notée.")).toBeVisible();

  await office.goto(routes.announcementReaders(id));
  await expect(office.getByRole("heading", { name: "9 lecteurs" })).toBeVisible();
  await expect(rowOf(office, mother)).toContainText(/Oui.*Courriel/);
  await expect(rowOf(office, father)).toContainText(/Non.*Courriel/);
  await expect(rowOf(office, anne)).toContainText(/Pas encore.*En attente.*Courriel/);
  await expect(rowOf(office, paul)).toContainText(/Oui.*Courriel/);
  await expect(rowOf(office, onPaper)).toContainText(/Oui.*noté par Sophie.*Papier, remis le/);
  await expect(rowOf(office, adam)).toContainText(/l’élève.*Oui.*Compte/);
  await expect(office.getByText(kept.lastName)).toHaveCount(0);
  await office.goto(routes.announcementReaders(id, { etat: "differ" }));
  await expect(office.getByRole("heading", { name: "2 lecteurs" })).toBeVisible();
});
