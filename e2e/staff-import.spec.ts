import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import type { Page } from "playwright/test";
import writeExcelFile from "write-excel-file/node";
import { routes } from "@/lib/routes";
import { expect, expectNoAxeViolations, test } from "./support/journey-test";
import { makePerson, makeSchool, makeStaff, uniqueLetters } from "./support/make-people";

const fixture = new URL("support/fixtures/ecole-1200-dirty.csv", import.meta.url);
/** The first pupils of a school's list as schools have them, in Windows-1252. */
const dirtyList = () =>
  Buffer.from(readFileSync(fixture, "latin1").split("\n").slice(0, 121).join("\n"), "latin1");

async function makeSecretary() {
  const school = await makeSchool();
  const secretary = await makePerson({ active: true });
  await makeStaff(secretary.userId, "secretary", school.id);
  return { school, secretary };
}

async function handIn(page: Page, name: string, buffer: Buffer) {
  await page.goto(routes.imports());
  await page.getByLabel("Fichier de la liste").setInputFiles({ name, mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Déposer la liste" }).click();
  await expect(page.getByText("Ce que Préau a compris")).toBeVisible(soon);
}

/** A job is done by a process of its own, which has to start. */
const soon = { timeout: 40_000 };

const rowsShown = (page: Page) => page.locator("[data-row]");

test("a secretary drops a list as schools have them, clears its doubts, confirms it, and takes it back", async ({
  signedInAs,
}) => {
  const { secretary } = await makeSecretary();
  const page = await signedInAs(secretary);
  await page.goto(routes.imports());
  await expectNoAxeViolations(page);
  await handIn(page, "ecole.csv", dirtyList());
  await expect(page.getByText("Windows-1252 (Excel de Belgique)").first()).toBeVisible();
  await expect(page.getByText("Modèle Préau").first()).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Oui, voir ce que cela change" }).click();

  await expect(page.getByRole("link", { name: /^À vérifier/ })).toBeVisible(soon);
  await expectNoAxeViolations(page);
  const doubts = await rowsShown(page).count();
  await rowsShown(page)
    .filter({ has: page.getByRole("button") })
    .first()
    .getByRole("button")
    .first()
    .click();
  await expect(page.getByText("Réponse notée.")).toBeVisible();
  await expect(rowsShown(page)).toHaveCount(doubts - 1);
  await page.getByRole("link", { name: /^élève sur plusieurs lignes/ }).click();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: /^« Une seule personne » pour ces/ }).click();
  await expect(page.getByText("Vos réponses sont prises en compte").first()).toBeVisible();
  await page.getByRole("button", { name: "Confirmer" }).click(soon);
  await expect(page.getByText("L’import est fait")).toBeVisible(soon);
  await expectNoAxeViolations(page);

  await page.getByRole("button", { name: "Annuler l’import" }).click();
  await expect(page.getByText("L’import a été annulé")).toBeVisible(soon);
  await expect(page.getByText("Rien n’a dû être laissé en place.")).toBeVisible();
  await expectNoAxeViolations(page);
});

test("with scripts off a workbook is dropped, looked at, confirmed, and the same list then changes nothing", async ({
  signedInAs,
}) => {
  const { secretary } = await makeSecretary();
  const page = await signedInAs(secretary, { javaScriptEnabled: false });
  const name = `Lecœur${uniqueLetters()}`;
  const rows = [
    ["matricule", "nom", "prenom", "classe", "resp1_nom", "resp1_prenom"],
    ["12", name, "Zoé", "3A", name, "Anne"],
  ];
  const workbook = await writeExcelFile(rows.map((row) => row.map((value) => ({ value })))).toBuffer();
  for (const done of ["L’import est fait", "Cette liste n’apporte rien de neuf"]) {
    await handIn(page, "liste.xlsx", workbook);
    await expect(page.getByText("classeur Excel")).toBeVisible();
    await page.getByRole("button", { name: "Oui, voir ce que cela change" }).click();
    await expect(page.getByText(/^Élèves\s:/)).toBeVisible(soon);
    if (done === "L’import est fait") await page.getByRole("button", { name: "Confirmer" }).click();
    await expect(page.getByText(done)).toBeVisible(soon);
  }
});

test("a OneRoster archive is recognised, and a list of another program is read as its columns are said to be", async ({
  signedInAs,
}) => {
  const { secretary } = await makeSecretary();
  const page = await signedInAs(secretary);
  const bytes = (text: string) => new TextEncoder().encode(text);
  const archive = zipSync({
    "users.csv": bytes(
      "sourcedId,status,enabledUser,orgSourceIds,role,username,givenName,familyName,identifier\nu1,active,true,o1,student,x,Zoé,Lecœur,12\n",
    ),
    "orgs.csv": bytes("sourcedId,name,type\no1,École,school\n"),
  });
  await handIn(page, "oneroster.zip", Buffer.from(archive));
  await expect(page.getByText("archive OneRoster")).toBeVisible();

  await handIn(page, "autre.csv", Buffer.from("famille;petit nom;local\nLecœur;Zoé;3A\n"));
  await page.getByLabel("famille", { exact: true }).selectOption({ label: "Nom de l’élève" });
  await page.getByLabel("petit nom").selectOption({ label: "Prénom de l’élève" });
  await page.getByLabel("local").selectOption({ label: "Classe" });
  await page.getByRole("button", { name: "Relire le fichier" }).click();
  await page.getByRole("button", { name: "Oui, voir ce que cela change" }).click(soon);
  await expect(page.getByText("1 nouveau,").first()).toBeVisible(soon);
  await handIn(page, "autre.csv", Buffer.from("famille;petit nom;local\nLecœur;Zoé;3B\n"));
  await expect(page.getByRole("button", { name: "Oui, voir ce que cela change" })).toBeVisible(soon);
});

test("an import of another school is nowhere: no page, no act, and nothing of it changes", async ({
  signedInAs,
}) => {
  const [mine, theirs] = [await makeSecretary(), await makeSecretary()];
  const page = await signedInAs(theirs.secretary);
  await handIn(page, "ecole.csv", dirtyList());
  const [importId = ""] = /[0-9a-f-]{36}/.exec(page.url()) ?? [];
  const stranger = await signedInAs(mine.secretary);
  for (const address of [routes.import(importId), routes.importReading(importId)]) {
    const answer = await stranger.goto(address);
    expect(answer?.status()).toBe(404);
  }
  await stranger.goto(routes.imports());
  await expect(stranger.getByText("Aucun import jusqu’ici")).toBeVisible();
});
