import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inArray } from "drizzle-orm";
import writeExcelFile from "write-excel-file/node";
import {
  demonstrationPeople,
  demonstrationSchool,
  demonstrationStaff,
} from "@/drizzle/demo/demonstration-school";
import { schools, users } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";

const load = async () => ({ ...(await import("../db/client")), ...(await import("./import")) });

const folder = mkdtempSync(join(tmpdir(), "preau-import-"));
const demonstrationList = fileURLToPath(new URL("../../drizzle/demo/ecole-du-preau.csv", import.meta.url));

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Runs the command as the dispatcher does, and keeps what it says. */
async function run(file: string, values: Record<string, string | boolean>) {
  const { importCommand } = await load();
  const said = { out: "", error: "" };
  const { log, error } = console;
  console.log = (text: string) => (said.out += `${text}\n`);
  console.error = (text: string) => (said.error += `${text}\n`);
  const status = await importCommand
    .run({ values, positionals: [file] })
    .finally(() => Object.assign(console, { log, error }));
  return { status, ...said };
}

async function givenSchool(slug: string) {
  const { db } = await load();
  await db.insert(schools).values({ slug, name: slug }).onConflictDoNothing();
  return slug;
}

test("the demonstration school imports without anything to look at, and its telling people have their usernames", async () => {
  const { db } = await load();
  const { inviteStaff } = await import("../access/invite-staff");
  const { slug } = demonstrationSchool;
  await db.insert(schools).values(demonstrationSchool);
  for (const person of demonstrationStaff)
    await inviteStaff({ ...person, schoolSlug: slug, actorId: null, returnLink: false });
  const { status, out } = await run(demonstrationList, { school: slug, invite: true });
  expect(status).toBe(0);
  expect(out).toContain("120 nouveaux");
  expect(out).not.toMatch(/refusée|à vérifier/);
  const { guardians, students, withoutEmail, withProvisionalPassword } = demonstrationPeople;
  const usernames = [
    ...guardians,
    ...students,
    ...demonstrationStaff,
    withoutEmail,
    withProvisionalPassword,
  ].map(({ username }) => username);
  const found = await db
    .select({ username: users.username, email: users.email })
    .from(users)
    .where(inArray(users.username, usernames));
  expect(found.map(({ username }) => username).toSorted()).toEqual(usernames.toSorted());
  expect(found.find(({ username }) => username === withoutEmail.username)?.email).toBeNull();
  const lebeau = await db
    .select({ id: users.id })
    .from(users)
    .where(inArray(users.username, ["lebeau_martine2"]));
  expect(lebeau).toEqual([]);
});

test("--json prints one object with the contract's fields, and nothing else", async () => {
  const slug = await givenSchool("json");
  const file = written("json.csv", "matricule;nom;prenom;resp1_nom;resp1_prenom\nj1;Dupont ;Zoé;Maes;Luc\n");
  const { status, out } = await run(file, { school: slug, json: true, "dry-run": true });
  expect(status).toBe(0);
  const report = JSON.parse(out);
  expect(Object.keys(report)).toEqual([
    "rows",
    "students",
    "guardians",
    "invitations",
    "committed",
    "findings",
  ]);
  expect(report).toMatchObject({ rows: 1, students: { new: 1 }, guardians: { new: 1 }, committed: false });
  expect(report.findings.at(-1)).toEqual({
    line: 2,
    column: "nom",
    code: "whitespace",
    severity: "info",
    value: "Dupont ",
    proposal: "Dupont",
    message: "Espaces superflus retirés.",
  });
});

test("a file that cannot be read is refused whole: status 1, one sentence, no line of code", async () => {
  const slug = await givenSchool("refus");
  const fine = written("fine.csv", "nom;prenom\nDupont;Zoé\n");
  for (const [file, school, sentence] of [
    [join(folder, "absent.csv"), slug, "n’existe pas"],
    [folder, slug, "est un dossier"],
    [written("vide.csv", ""), slug, "vide"],
    [written("classeur.csv", Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0])), slug, "abîmée"],
    [written("image.csv", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1])), slug, "ni un texte"],
    [written("colonnes.csv", "prenom;classe\nZoé;P6A\n"), slug, "« nom »"],
    [fine, "inconnue", "inconnue"],
  ] as const) {
    const { status, out, error } = await run(file, { school });
    expect(status).toBe(1);
    expect(out).toBe("");
    expect(error.replaceAll("\u202f", " ")).toContain(sentence);
    expect(error.trim().split("\n")).toHaveLength(1);
  }
});

test("a folder of OneRoster and a workbook are imported like a CSV, and a second sheet when it is asked for", async () => {
  const slug = await givenSchool("formats");
  const roster = mkdtempSync(join(folder, "oneroster-"));
  const users =
    "sourcedId,role,givenName,familyName,identifier,agentSourcedIds\nu1,student,Zoé,Maes,f1,u2\nu2,parent,Luc,Maes,,\n";
  writeFileSync(join(roster, "users.csv"), users);
  const first = await run(roster, { school: slug, json: true, "dry-run": true });
  expect(JSON.parse(first.out)).toMatchObject({ rows: 1, students: { new: 1 }, guardians: { new: 1 } });
  const sheet = (name: string, ...rows: string[][]) => ({ sheet: name, data: rows });
  const headings = ["Nom Elève", "Prénom Elève", "Année", "Classe"];
  const book = writeExcelFile([
    sheet("Page de garde", ["À lire"]),
    sheet("Élèves", headings, ["Maes", "Zoé", "3", "A"]),
    sheet("Anciens", headings, ["Piron", "Tom", "6", "B"], ["Smet", "Eva", "6", "B"]),
  ]);
  const file = written("liste.xlsx", await book.toBuffer());
  for (const [chosen, rows] of [
    [{}, 1],
    [{ sheet: "Anciens" }, 2],
  ] as const) {
    const { out } = await run(file, { school: slug, json: true, "dry-run": true, ...chosen });
    expect(JSON.parse(out)).toMatchObject({ rows, students: { new: rows }, guardians: { new: 0 } });
  }
});

test("forgetting the school is a wrong way of asking", async () => {
  await expect(run(demonstrationList, {})).rejects.toThrow("--school");
});
