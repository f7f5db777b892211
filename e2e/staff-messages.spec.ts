import { eq, sql } from "drizzle-orm";
import { announcementRecipients, announcements, students } from "@/drizzle/schema";
import { db } from "@/lib/db/client";
import { routes } from "@/lib/routes";
import { expect, expectNoAxeViolations, test } from "./support/journey-test";
import { makeAnnouncement } from "./support/make-announcement";
import { makeGuardianship, makePerson, makeSchool, makeStaff, makeStudent } from "./support/make-people";

async function makeSecretary(schoolId: string) {
  const person = await makePerson({ active: true });
  await makeStaff(person.userId, "secretary", schoolId);
  return person;
}

/** A pupil of two households: one reads by mail, the other has neither account nor address. */
async function makeFamily(schoolId: string) {
  const pupil = await makeStudent(schoolId, { firstName: "Léa" });
  const [mother, father] = [await makePerson({ active: true }), await makePerson({ email: null })];
  await makeGuardianship(mother.userId, pupil.studentId);
  await makeGuardianship(father.userId, pupil.studentId);
  return { pupil, mother, father };
}

const idIn = (url: string) => new URL(url).pathname.split("/").at(-1) ?? "";

const channelsOf = async (announcementId: string) =>
  (
    await db
      .select({ channel: announcementRecipients.channel })
      .from(announcementRecipients)
      .where(eq(announcementRecipients.announcementId, announcementId))
  )
    .map(({ channel }) => channel)
    .toSorted();

test("a permission is written for a class, seen as families see it, counted by channel, sent, corrected and withdrawn", async ({
  signedInAs,
}) => {
  const school = await makeSchool();
  await makeFamily(school.id);
  const page = await signedInAs(await makeSecretary(school.id));
  await page.goto(routes.announcements());
  await expect(page.getByText("Aucun message")).toBeVisible();
  await page.getByRole("link", { name: "Écrire un message" }).click();
  await page.getByLabel("À traiter").check();
  await page.getByLabel("Sujet").fill("Sortie à l’aquarium");
  await page.getByLabel("Texte").fill("Bonjour,\n\nNous partons **jeudi**.");
  await page.getByRole("button", { name: "Enregistrer le brouillon" }).click();
  await expect(page.getByRole("alert").first()).toContainText("demande quelque chose");
  await page.getByLabel("Répondre oui ou non").check();
  await page.getByRole("button", { name: "Aperçu" }).click();
  await expect(page.getByRole("region", { name: /Tel que les familles/ }).locator("strong")).toHaveText(
    "jeudi",
  );
  expect(await db.$count(announcements, eq(announcements.schoolId, school.id))).toBe(0);
  await page.getByRole("button", { name: "Enregistrer le brouillon" }).click();
  await expect(page.getByRole("alert").first()).toContainText("Choisissez au moins");
  await page.getByText("Par classe").click();
  await page.getByLabel(/^3A/).check();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Enregistrer le brouillon" }).click();

  await expect(page.getByText("Personne ne l’a encore reçu.")).toBeVisible();
  const id = idIn(page.url());
  await expect(page.getByText("2 personnes le recevront")).toBeVisible();
  await expect(page.getByText("Une personne n’a ni compte ouvert ni adresse")).toBeVisible();
  await expect(page.getByText("Oui", { exact: true })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Envoyer", exact: true }).click();
  await expect(page.getByText(/^Envoyé le/)).toBeVisible({ timeout: 20_000 });
  expect(await channelsOf(id)).toEqual(["mail", "paper"]);

  await page.getByRole("link", { name: "Modifier" }).click();
  await page.getByLabel("Texte").fill("Nous partons vendredi.");
  await page.getByRole("button", { name: "Publier la modification" }).click();
  await expect(page.getByText("Nous partons vendredi.")).toBeVisible();
  await page.getByText(/^Texte d’avant/).click();
  const earlier = page.locator("details").filter({ hasText: "Texte d’avant" });
  await expect(earlier.getByText("Nous partons jeudi.")).toBeVisible();
  await page.getByRole("link", { name: "Retirer le message" }).click();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Retirer le message" }).click();
  await expect(page.getByText("Le message est retiré.")).toBeVisible();
  await page.goto(routes.announcements({ etat: "withdrawn" }));
  await expect(page.getByRole("link", { name: "Sortie à l’aquarium" })).toBeVisible();
  await expectNoAxeViolations(page);
});

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });

  test("a group is made and written to for tomorrow, and the message is taken back before it leaves", async ({
    signedInAs,
  }) => {
    const school = await makeSchool();
    const { pupil } = await makeFamily(school.id);
    const [row] = await db.select().from(students).where(eq(students.id, pupil.studentId));
    const page = await signedInAs(await makeSecretary(school.id));
    await page.goto(routes.groups());
    await page.getByLabel("Nom du groupe").fill("Option latin");
    await page.getByRole("button", { name: "Créer le groupe" }).click();
    await page.getByLabel("Élèves, un par ligne").fill(`${row?.matricule}\nPersonne Inconnue`);
    await page.getByRole("button", { name: "Ajouter", exact: true }).click();
    await expect(page.getByRole("alert")).toContainText("aucun élève de ce nom");
    await page.getByLabel("Élèves, un par ligne").fill(`${row?.matricule}`);
    await page.getByRole("button", { name: "Ajouter", exact: true }).click();
    await expect(page.getByText("Un élève est ajouté.")).toBeVisible();
    await page.getByRole("link", { name: "Écrire à ce groupe" }).click();

    await page.getByLabel("Sujet").fill("Vocabulaire");
    await page.getByLabel("Texte").fill("# Rosa\n\n- rosam");
    await page.getByRole("button", { name: "Aperçu" }).click();
    await expect(page.getByRole("heading", { name: "Rosa" })).toBeVisible();
    await expect(page.getByLabel(/^Option latin/)).toBeChecked();
    await page.getByRole("button", { name: "Enregistrer le brouillon" }).click();
    const id = idIn(page.url());
    await page.getByLabel("À une date choisie").check();
    await page.getByLabel("Date", { exact: true }).fill("2020-01-01");
    await page.getByRole("button", { name: "Envoyer", exact: true }).click();
    await expect(page.getByRole("alert")).toContainText("Cette heure est passée");
    const [tomorrow] = await db.execute<{ day: string }>(sql`select (current_date + 2)::text as day`);
    await page.getByLabel("Date", { exact: true }).fill(tomorrow?.day ?? "");
    await page.getByRole("button", { name: "Envoyer", exact: true }).click();
    await expect(page.getByText("C’est prévu.")).toBeVisible();
    await page.getByRole("button", { name: "Reprendre en brouillon" }).click();
    await expect(page.getByText("redevenu un brouillon")).toBeVisible();
    expect(await channelsOf(id)).toEqual([]);
    await page.getByRole("link", { name: "Supprimer le brouillon" }).click();
    await page.getByRole("button", { name: "Supprimer le brouillon" }).click();
    await expect(page.getByText("Le brouillon est supprimé.")).toBeVisible();
  });
});

test("another school's message is not opened, changed or withdrawn, nor its group", async ({
  signedInAs,
}) => {
  const [own, foreign] = [await makeSchool(), await makeSchool()];
  const message = await makeAnnouncement({ schoolId: foreign.id });
  const page = await signedInAs(await makeSecretary(own.id));
  const addresses = [
    routes.announcement(message.id),
    routes.announcementEdit(message.id),
    routes.announcementWithdraw(message.id),
    routes.announcement("rien"),
    routes.announcementNew({ ecole: foreign.slug }),
    routes.group(message.id),
  ];
  for (const address of addresses) expect((await page.goto(address))?.status()).toBe(404);
});
