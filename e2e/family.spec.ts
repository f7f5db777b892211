import { eq } from "drizzle-orm";
import type { Page } from "playwright/test";
import { announcementRecipients, guardianships } from "@/drizzle/schema";
import { db } from "@/lib/db/client";
import { expect, expectNoAxeViolations, test } from "./support/journey-test";
import { makeAnnouncement } from "./support/make-announcement";
import { makeAttachment } from "./support/make-document";
import { makeEvent } from "./support/make-event";
import { makeGuardianship, makePerson, makeSchool, makeStudent } from "./support/make-people";
import { queriesOf } from "./support/queries-of";

async function makeFamily(names: string[] = ["Léa"]) {
  const school = await makeSchool();
  const parent = await makePerson({ active: true });
  const children = [];
  for (const firstName of names) {
    const child = await makeStudent(school.id, { firstName, active: names.length === 1 });
    await makeGuardianship(parent.userId, child.studentId);
    children.push(child);
  }
  const [first] = children;
  if (!first) throw new Error("No child was made.");
  const send = (fields: Partial<Parameters<typeof makeAnnouncement>[0]>, child = first) =>
    makeAnnouncement({ schoolId: school.id, ...fields }, [
      { userId: parent.userId, studentId: child.studentId },
    ]);
  return { school, parent, child: first, children, send, home: `/tableau-de-bord/${first.studentId}` };
}

const late = { answerKind: "yes_no", answerBy: "2020-01-31" } as const;

const answerOf = async (recipientId = "") => {
  const [row] = await db
    .select({ answer: announcementRecipients.answer })
    .from(announcementRecipients)
    .where(eq(announcementRecipients.id, recipientId));
  return row?.answer;
};

test("without scripts, one press on the line answers for the right child, and a second one elsewhere says that it was done", async ({
  signedInAs,
}) => {
  const { parent, children, send } = await makeFamily(["Léa", "Noé"]);
  const outing = await send({ ...late, subject: "Sortie au musée" }, children[1]);
  await send({ answerKind: "acknowledge", subject: "Règlement" });
  const page = await signedInAs(parent, { javaScriptEnabled: false });
  await page.goto("/choisir-enfant");
  const lines = page.getByRole("region", { name: "À traiter (2)" }).getByRole("listitem");
  await expect(lines.first()).toContainText("Noé");
  await expect(lines.first()).toContainText("En retard : c’était pour le 31 janvier");
  const other = await page.context().newPage();
  await other.goto(`/tableau-de-bord/${children[1]?.studentId}`);
  await lines
    .first()
    .getByRole("button", { name: /^Oui : Sortie au musée, Noé/ })
    .click();
  await expect(page.getByText("C’est noté.")).toBeVisible();
  await other.getByRole("button", { name: /^Non/ }).click();
  await expect(other.getByText("C’était déjà fait : votre première réponse compte")).toBeVisible();
  await expect(other.getByText("Rien à traiter. Vous êtes à jour.")).toBeVisible();
  expect(await answerOf(outing.recipientIds[0])).toBe("yes");
  await page.getByRole("button", { name: /^Je confirme que j’ai bien lu : Règlement/ }).click();
  await expect(page.getByText("Rien à traiter. Vous êtes à jour.")).toBeVisible();
});

test("a message is read, confirmed with its date as a proof, and answered in words to the secretariat", async ({
  signedInAs,
}) => {
  const { school, parent, send, home } = await makeFamily();
  const { id } = await send({ subject: "Classes de neige", answerKind: "acknowledge" });
  await makeAttachment({ schoolId: school.id, actorId: parent.userId }, id, "Liste d’été.pdf");
  const page = await signedInAs(parent);
  await page.goto(`${home}/messages`);
  await page.getByRole("link", { name: "Classes de neige (Non lu)" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Classes de neige" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Liste d’été.pdf" })).toBeVisible();
  await page.getByRole("button", { name: /^Je confirme/ }).click();
  await expect(page.getByText(/Vous avez confirmé le \d+.* à \d+\sh\s\d\d\./)).toBeVisible();
  await page.getByLabel("Votre message").fill("Merci, il viendra.");
  await page.getByRole("button", { name: "Envoyer au secrétariat" }).click();
  await expect(page.getByText("C’est envoyé au secrétariat.")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Merci, il viendra." })).toContainText("Vous");
  await page.goto(`${home}/messages?voir=non-lus`);
  await expect(page.getByText("Aucun message ne correspond")).toBeVisible();
});

test("whoever may not answer for a child reads, has no button, and is told whom to call", async ({
  signedInAs,
}) => {
  const { school, parent, send, home } = await makeFamily();
  const { id } = await send({ ...late });
  await db
    .update(guardianships)
    .set({ mayAcknowledge: false, mayWrite: false, motive: "Jugement" })
    .where(eq(guardianships.guardianId, parent.userId));
  const page = await signedInAs(parent);
  for (const path of [home, `${home}/messages/${id}`]) {
    await page.goto(path);
    await expect(page.getByText("vous ne pouvez pas répondre pour Léa")).toBeVisible();
    await expect(
      page
        .getByRole("main")
        .getByRole("link", { name: school.phone ?? "" })
        .first(),
    ).toBeVisible();
    await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  }
  await page.goto(home);
  await expect(page.getByText("Rien à traiter. Vous êtes à jour.")).toBeVisible();
});

test("a student has the same pages about themselves, and nothing of what guardians are asked", async ({
  signedInAs,
}) => {
  const { school, child, send, home } = await makeFamily();
  await send({ subject: "Pour les parents", answerKind: "acknowledge" });
  await makeAnnouncement({ schoolId: school.id, subject: "Pour les élèves" }, [
    { userId: child.userId, studentId: child.studentId, asGuardian: false },
  ]);
  const page = await signedInAs(child);
  await page.goto("/tableau-de-bord");
  await expect(page.getByText("Votre espace — vous êtes connecté comme élève")).toBeVisible();
  await expect(page.getByText("Rien à traiter. Vous êtes à jour.")).toBeVisible();
  await page
    .getByRole("navigation", { name: "Parties" })
    .getByRole("link", { name: /Messages/ })
    .click();
  await expect(page).toHaveURL(`${home}/messages`);
  await expect(page.getByRole("link", { name: /Pour les élèves/ })).toBeVisible();
  await expect(page.getByText("Pour les parents")).toHaveCount(0);
});

test("a dashboard costs at most five queries, for four children and forty messages as for one and none", async ({
  signedInAs,
  server,
}) => {
  const four = await makeFamily(["Léa", "Noé", "Inès", "Tom"]);
  for (let sent = 0; sent < 40; sent += 1)
    await four.send({ answerKind: sent % 2 ? "yes_no" : "none" }, four.children[sent % 4]);
  const one = await makeFamily();
  for (const { parent, home } of [one, four])
    expect(await queriesOf(await signedInAs(parent), server, home)).toBeLessThanOrEqual(5);
});

async function makeFullFamily() {
  const family = await makeFamily(["Léa", "Noé", "Inès", "Tom"]);
  for (const subject of ["Sortie au musée", "Photos de classe", "Vaccination"])
    await family.send({ ...late, subject });
  const { id } = await family.send({
    subject: "Anticonstitutionnellement".repeat(3),
    answerKind: "acknowledge",
  });
  await makeEvent({ schoolId: family.school.id, title: "Journée sportive" });
  return { ...family, messages: `${family.home}/messages`, message: `${family.home}/messages/${id}` };
}

const widthBeyond = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("the first screen of a small phone shows the child, the others, what waits and three summaries; a chip keeps the block", async ({
  signedInAs,
}) => {
  const { parent, home, messages, children } = await makeFullFamily();
  const page = await signedInAs(parent, { viewport: { width: 360, height: 640 } });
  await page.goto(home);
  const bar = page.getByRole("navigation", { name: "Parties du tableau de bord" });
  const edge = (await bar.boundingBox())?.y ?? 0;
  expect(edge).toBeGreaterThan(560);
  const main = page.getByRole("main");
  const summary = (name: RegExp) => main.getByRole("region", { name: "En bref" }).getByRole("link", { name });
  for (const shown of [
    page.getByRole("heading", { level: 1, name: /Léa/ }),
    page.getByRole("link", { name: /^Tom/ }),
    main.getByRole("button", { name: /^Oui : Sortie au musée/ }),
    summary(/Messages\s*4 non lus/),
    summary(/Documents\s*Rien de nouveau/),
    summary(/Agenda/),
  ]) {
    const box = await shown.boundingBox();
    expect((box?.y ?? edge) + (box?.height ?? 0), String(shown)).toBeLessThanOrEqual(edge);
  }
  await page.goto(messages);
  await page.getByRole("link", { name: /^Noé/ }).click();
  await expect(page).toHaveURL(`/tableau-de-bord/${children[1]?.studentId}/messages`);
});

for (const look of [
  { name: "a phone by night", viewport: { width: 360, height: 640 }, colorScheme: "dark" },
  { name: "a phone at 200 %", viewport: { width: 180, height: 320 }, colorScheme: "light" },
  { name: "a desktop", viewport: { width: 1280, height: 800 }, colorScheme: "light" },
] as const)
  test(`${look.name}: a family's pages break no rule and never scroll sideways`, async ({ signedInAs }) => {
    const { parent, home, messages, message } = await makeFullFamily();
    const { viewport, colorScheme } = look;
    const page = await signedInAs(parent, { viewport, colorScheme });
    for (const path of ["/choisir-enfant", home, messages, message]) {
      await page.goto(path);
      expect(await widthBeyond(page), path).toBeLessThanOrEqual(0);
      await expectNoAxeViolations(page);
    }
  });
