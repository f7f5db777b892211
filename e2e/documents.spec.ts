import { eq } from "drizzle-orm";
import type { Page } from "playwright/test";
import { announcementDocuments, schoolLinks, shelfDocuments } from "@/drizzle/schema";
import { db } from "@/lib/db/client";
import { expect, expectNoAxeViolations, test } from "./support/journey-test";
import { makeAnnouncement } from "./support/make-announcement";
import { macroWordFile, pdfFile } from "./support/make-files";
import { makeGuardianship, makePerson, makeSchool, makeStaff, makeStudent } from "./support/make-people";

const unknownId = "0b5e8a3e-1111-4222-8333-444455556666";

async function makeFamily() {
  const school = await makeSchool();
  const [secretary, parent, stranger] = [
    await makePerson({ active: true }),
    await makePerson({ active: true }),
    await makePerson({ active: true }),
  ];
  await makeStaff(secretary.userId, "secretary", school.id);
  const pupil = await makeStudent(school.id, { firstName: "Léa" });
  await makeGuardianship(parent.userId, pupil.studentId);
  const other = await makeStudent((await makeSchool()).id, { firstName: "Noé" });
  await makeGuardianship(stranger.userId, other.studentId);
  return { school, secretary, parent, stranger, pupil };
}

const asPdf = (name: string, content = pdfFile(name)) => ({
  name,
  mimeType: "text/html",
  buffer: Buffer.from(content),
});

async function publish(page: Page, title: string, file: ReturnType<typeof asPdf>) {
  await page.goto("/secretariat/documents");
  await page.getByRole("link", { name: "Publier un document" }).click();
  await page.getByLabel("Titre", { exact: true }).fill(title);
  await page.getByLabel("Fichier", { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: "Publier", exact: true }).click();
}

test("with scripts off a document is published, found once as new, and downloaded by its families alone", async ({
  signedInAs,
}) => {
  const { school, secretary, parent, stranger, pupil } = await makeFamily();
  const staff = await signedInAs(secretary, { javaScriptEnabled: false });
  await publish(staff, "Règlement d’été", asPdf("macros.docx", macroWordFile()));
  await expect(staff.getByRole("alert").first()).toContainText("macros");
  await expect(staff.getByLabel("Titre", { exact: true })).toHaveValue("Règlement d’été");
  expect(await db.$count(shelfDocuments, eq(shelfDocuments.schoolId, school.id))).toBe(0);
  await publish(staff, "Règlement d’été", asPdf("règlement (été).pdf"));
  await expect(staff.getByText("Le document est publié")).toBeVisible();

  const family = await signedInAs(parent);
  await family.goto(`/tableau-de-bord/${pupil.studentId}/documents`);
  await expect(family.getByText("nouveau", { exact: true })).toBeVisible();
  await expectNoAxeViolations(family);
  const href = (await family.getByRole("link", { name: "Règlement d’été" }).getAttribute("href")) ?? "";
  await expect(async () => {
    await family.reload();
    await expect(family.getByText("nouveau", { exact: true })).toBeHidden({ timeout: 100 });
  }).toPass();

  const whole = await family.request.get(href);
  const content = Buffer.from(pdfFile("règlement (été).pdf"));
  expect((await whole.body()).equals(content)).toBe(true);
  expect(whole.headers()).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition":
      "inline; filename=\"reglement (ete).pdf\"; filename*=UTF-8''r%C3%A8glement%20%28%C3%A9t%C3%A9%29.pdf",
    "content-security-policy": expect.stringContaining("default-src 'none'"),
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
    "content-length": String(content.length),
  });
  const part = await family.request.get(href, { headers: { range: "bytes=0-3" } });
  expect([part.status(), await part.text()]).toEqual([206, "%PDF"]);
  const head = await family.request.head(href);
  expect([head.status(), head.headers()["content-length"]]).toEqual([200, String(content.length)]);
  const beyond = await family.request.get(href, { headers: { range: "bytes=999999-" } });
  expect(beyond.status()).toBe(416);

  const outside = await signedInAs(stranger);
  for (const address of [href, href.replace(/[^/]+$/, unknownId)])
    expect((await outside.request.get(address)).status()).toBe(404);
  await staff.getByRole("link", { name: "Règlement d’été" }).click();
  await staff.getByRole("button", { name: "Retirer ce document" }).click();
  await expect(staff.getByText("Le document est retiré.")).toBeVisible();
  expect((await family.request.get(href)).status()).toBe(404);
});

test("files are added to a draft and taken off again, by the school whose draft it is and from our own pages alone", async ({
  signedInAs,
  server,
}) => {
  const { school, secretary, stranger } = await makeFamily();
  const { id } = await makeAnnouncement({ schoolId: school.id, sendAt: null, sentAt: null });
  const count = () => db.$count(announcementDocuments, eq(announcementDocuments.announcementId, id));
  const page = await signedInAs(secretary);
  await page.goto(`/secretariat/messages/${id}`);
  const files = [asPdf("autorisation.pdf"), asPdf("plan.pdf")];
  await page.getByLabel("Ajouter des fichiers").setInputFiles(files);
  await page.getByRole("button", { name: "Joindre" }).click();
  await expect(page.getByRole("link", { name: "plan.pdf" })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Retirer autorisation.pdf" }).click();
  await expect(page.getByRole("link", { name: "autorisation.pdf" })).toBeHidden();
  expect(await count()).toBe(1);

  const form = { message: id, fichiers: asPdf("intrus.pdf") };
  const elsewhere = "/secretariat/documents/depot";
  const forged = await page.request.post(elsewhere, { multipart: form, maxRedirects: 0 });
  expect(forged.status()).toBe(403);
  const neighbour = await makePerson({ active: true });
  await makeStaff(neighbour.userId, "secretary", (await makeSchool()).id);
  for (const person of [neighbour, stranger]) {
    const { request } = await signedInAs(person, { extraHTTPHeaders: { origin: server.url } });
    expect((await request.post(elsewhere, { multipart: form, maxRedirects: 0 })).status()).toBe(404);
  }
  expect(await count()).toBe(1);
});

test("the secretariat says whom to call and where the other tools are, and families find both in one tap", async ({
  signedInAs,
}) => {
  const { school, secretary, parent, pupil } = await makeFamily();
  const page = await signedInAs(secretary);
  await page.goto("/secretariat/classes");
  await page.getByRole("link", { name: "3A" }).first().click();
  await page.getByRole("link", { name: "Page de la classe" }).click();
  await page.getByRole("link", { name: "Ajouter un contact" }).click();
  await page.getByLabel("Nom", { exact: true }).fill("Mme Diallo");
  await page.getByLabel("Fonction").fill("Éducatrice");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("alert").first()).toContainText("un numéro de téléphone");
  await page.getByLabel("Téléphone").fill("081 22 33 44");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("Le contact est enregistré.")).toBeVisible();
  await page.getByRole("link", { name: "Ajouter un lien" }).click();
  await page.getByLabel("Nom du lien").fill("Moodle");
  await page.getByLabel("Adresse", { exact: true }).fill("javascript:alert(1)");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("alert").first()).toContainText("https://");
  await page.getByLabel("Adresse", { exact: true }).fill("https://moodle.ecole.example/3a");
  await page.getByLabel("Pour toutes les classes de l’école").check();
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("Le lien est enregistré.")).toBeVisible();
  await expectNoAxeViolations(page);
  const [link] = await db.select().from(schoolLinks).where(eq(schoolLinks.schoolId, school.id));
  expect(link).toMatchObject({ classId: null, label: "Moodle" });

  const family = await signedInAs(parent);
  await family.goto(`/tableau-de-bord/${pupil.studentId}/classe`);
  const call = family.getByRole("link", { name: "Appeler Mme Diallo" });
  await expect(call).toHaveAttribute("href", "tel:081223344");
  const moodle = family.getByRole("link", { name: "Moodle" });
  await expect(moodle).toHaveAttribute("rel", /noopener/);
  await expect(family.getByText("Mme Lambert")).toBeVisible();
  await expectNoAxeViolations(family);

  await page.getByRole("button", { name: "Retirer Mme Diallo" }).click();
  await expect(page.getByText("Le contact est retiré.")).toBeVisible();
});
