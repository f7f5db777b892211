import { randomUUID } from "node:crypto";
import type { Page } from "playwright/test";
import { announcementReplies } from "@/drizzle/schema";
import { db } from "@/lib/db/client";
import { routes } from "@/lib/routes";
import { expect, expectNoAxeViolations, test } from "./support/journey-test";
import { makeAnnouncement } from "./support/make-announcement";
import { makeGuardianship, makePerson, makeSchool, makeStaff, makeStudent } from "./support/make-people";

/** A permission to sign: a mother who asks something, a father on paper, and the secretary of their school. */
async function makePermission() {
  const school = await makeSchool();
  const [mother, father, secretary] = [
    await makePerson({ firstName: "Élodie", active: true }),
    await makePerson({ firstName: "Marc", email: null }),
    await makePerson({ firstName: "Sophie", active: true }),
  ];
  const lea = await makeStudent(school.id, { firstName: "Léa" });
  for (const { userId } of [mother, father]) await makeGuardianship(userId, lea.studentId);
  await makeStaff(secretary.userId, "secretary", school.id);
  const about = { studentId: lea.studentId };
  const message = await makeAnnouncement(
    { schoolId: school.id, subject: "Sortie au musée", answerKind: "yes_no" },
    [
      { userId: mother.userId, ...about, channel: "mail" },
      { userId: father.userId, ...about, channel: "paper" },
    ],
  );
  const [recipientId = ""] = message.recipientIds;
  const question = { recipientId, authorId: mother.userId, fromStaff: false, key: randomUUID() };
  await db.insert(announcementReplies).values({ ...question, body: "À quelle heure rentrent-ils ?" });
  return { message, mother, father, secretary };
}

const row = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

test("from « Aujourd’hui » a family is answered; a slip is noted, who is silent is reminded, and the list is taken away", async ({
  signedInAs,
}) => {
  const { message, mother, father, secretary } = await makePermission();
  const page = await signedInAs(secretary);
  await page.goto(routes.secretariat());
  await page.getByRole("link", { name: "Lire et répondre" }).click();
  await expect(page.getByText("À quelle heure rentrent-ils ?")).toBeVisible();
  await page.getByRole("button", { name: "Répondre", exact: true }).click();
  await expect(page.getByRole("link", { name: "Écrivez d’abord votre réponse." })).toBeVisible();
  await page.getByLabel("Votre réponse").fill("Vers 16 h.");
  await page.getByRole("button", { name: "Répondre", exact: true }).click();
  await expect(page.getByText("Votre réponse est sous le message.")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto(routes.secretariat());
  await expect(page.getByRole("link", { name: "Lire et répondre" })).toHaveCount(0);

  await page.goto(routes.announcementReaders(message.id));
  await expectNoAxeViolations(page);
  await row(page, father.lastName)
    .getByRole("link", { name: `${father.lastName} Marc` })
    .click();
  await page.getByLabel("Oui").check();
  await page.getByRole("button", { name: "Noter la réponse" }).click();
  await expect(page.getByText("La réponse est notée.")).toBeVisible();
  await page.getByRole("link", { name: "Les lecteurs du message" }).click();
  await expect(row(page, father.lastName)).toContainText(/Oui.*noté par Sophie/);
  await page.getByRole("button", { name: "Rappeler" }).click();
  await expect(page.getByText("1 personne est prévenue.")).toBeVisible();
  await expect(row(page, mother.lastName)).toContainText("Rappelé le");

  const file = await page.request.get(routes.announcementReadersExport(message.id, { reponse: "yes" }));
  const lines = (await file.text()).trim().split("\r\n");
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(`;${father.lastName};Marc;responsable;`);
});

test.describe("with scripts off", () => {
  test.use({ contextOptions: { javaScriptEnabled: false } });

  test("the week's envelopes are prepared once, opened as a PDF, and ticked as they are handed over", async ({
    signedInAs,
  }) => {
    const { father, secretary } = await makePermission();
    const page = await signedInAs(secretary);
    await page.goto(routes.paper());
    await expect(page.getByRole("heading", { name: "1 enveloppe attend" })).toBeVisible();
    await page.getByRole("button", { name: "Préparer la liasse de la semaine" }).click();
    await expect(page.getByText("La liasse est prête.")).toBeVisible();
    const href = await page.getByRole("link", { name: "Ouvrir le PDF" }).getAttribute("href");
    const pdf = await page.request.get(href ?? "");
    expect([pdf.status(), pdf.headers()["content-type"]]).toEqual([200, "application/pdf"]);
    expect((await pdf.body()).toString("latin1").match(/\/Type \/Page\n/g)?.length).toBeGreaterThan(1);
    await page
      .getByRole("button", { name: `Noter comme remise l’enveloppe de Marc ${father.lastName}` })
      .click();
    await expect(page.getByText("1 enveloppe est remise.")).toBeVisible();
    await expect(page.getByText(/^Remise le/)).toBeVisible();
    await page.goto(routes.paper());
    await expect(page.getByRole("heading", { name: "Rien n’attend sur papier" })).toBeVisible();
  });
});
