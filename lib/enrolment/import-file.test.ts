import { readFileSync } from "node:fs";
import { and, asc, count, eq, inArray } from "drizzle-orm";
import {
  auditEvents,
  classes,
  guardianships,
  outbox,
  schools,
  schoolYears,
  staffRoles,
  students,
  users,
} from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { countingQueries } from "../db/count-queries";
import type { ImportSettings } from "./import-file";

const load = async () => ({ ...(await import("../db/client")), ...(await import("./import-file")) });

const letters = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => String.fromCharCode(97 + (byte % 26))).join(
    "",
  );

/** A school of the test's own, and a surname that nobody else has. */
async function given() {
  const { db } = await load();
  const slug = `ecole-${letters()}`;
  const [school] = await db
    .insert(schools)
    .values({ slug, name: slug, email: `secretariat@${slug}.example` })
    .returning({ id: schools.id });
  const name = letters();
  return { slug, schoolId: school?.id ?? "", surname: `${name[0]?.toUpperCase()}${name.slice(1)}` };
}

const headings =
  "matricule;nom;prenom;date_naissance;classe;titulaire;resp1_nom;resp1_prenom;resp1_email;resp1_telephone;resp2_nom;resp2_prenom;resp2_email;resp2_telephone;eleve_email";

async function importRows(school: string, rows: string[], settings: Partial<ImportSettings> = {}) {
  const { importFile } = await load();
  const bytes = new TextEncoder().encode([headings, ...rows, ""].join("\r\n"));
  const usual = { school, preset: "preau", dryRun: false, invite: false, actorId: null };
  const outcome = await importFile(bytes, { ...usual, ...settings });
  if (outcome.outcome === "refused") throw new Error(outcome.sentence);
  return outcome;
}

/** Everything that an import could write for this school, counted. */
async function contents(schoolId: string) {
  const { db } = await load();
  const [pupils] = await db.select({ n: count() }).from(students).where(eq(students.schoolId, schoolId));
  const [rooms] = await db.select({ n: count() }).from(classes).where(eq(classes.schoolId, schoolId));
  const [events] = await db
    .select({ n: count() })
    .from(auditEvents)
    .where(eq(auditEvents.schoolId, schoolId));
  const [links] = await db
    .select({ n: count() })
    .from(guardianships)
    .innerJoin(students, eq(students.id, guardianships.studentId))
    .where(eq(students.schoolId, schoolId));
  return { pupils: pupils?.n, classes: rooms?.n, events: events?.n, links: links?.n };
}

async function peopleNamed(lastName: string) {
  const { db } = await load();
  return db
    .select({
      id: users.id,
      username: users.username,
      firstName: users.firstName,
      email: users.email,
      phone: users.phone,
    })
    .from(users)
    .where(eq(users.lastName, lastName))
    .orderBy(asc(users.username));
}

const codesOf = (outcome: { findings: { code: string; severity: string }[] }, severity: string) =>
  outcome.findings.filter((found) => found.severity === severity).map(({ code }) => code);

test("a list becomes classes, pupils, guardians and links, and brothers and sisters share one guardian", async () => {
  const { slug, schoolId, surname } = await given();
  const parents = `${surname};Anne;anne@${surname}.example;0455 00 97 25;Autre${surname};Luc;;0455/00.97.26`;
  const outcome = await importRows(slug, [
    `1;${surname};Léa;12/03/2014;P6A;Mme Iris Piron;${parents};`,
    `2;${surname};Tom;01/09/2017;P3B;M. Jo Maes;${parents};`,
  ]);
  expect(outcome.students).toEqual({ new: 2, changed: 0, unchanged: 0, gone: 0 });
  expect(outcome.guardians).toEqual({ new: 2, changed: 0, unchanged: 0, gone: 0 });
  expect(outcome.committed).toBe(true);
  expect(await contents(schoolId)).toEqual({ pupils: 2, classes: 2, events: 1, links: 4 });
  const { db } = await load();
  const rooms = await db
    .select({ name: classes.name, headTeacher: classes.headTeacher, year: schoolYears.label })
    .from(classes)
    .innerJoin(schoolYears, eq(schoolYears.id, classes.schoolYearId))
    .where(eq(classes.schoolId, schoolId))
    .orderBy(asc(classes.name));
  expect(rooms.map(({ name, headTeacher }) => [name, headTeacher])).toEqual([
    ["P3B", "M. Jo Maes"],
    ["P6A", "Mme Iris Piron"],
  ]);
  expect(await peopleNamed(surname)).toMatchObject([
    { firstName: "Anne", email: `anne@${surname}.example`, phone: "+32455009725" },
    { firstName: "Léa", email: null },
    { firstName: "Tom", email: null },
  ]);
});

test("usernames are given in the order of the file, within a row pupil, first and second guardian", async () => {
  const { slug, surname } = await given();
  const base = surname.toLowerCase();
  await importRows(slug, [
    `1;${surname};Sam;12/03/2014;P6A;;${surname};Sam;a@${base}.example;;${surname};Samuel;b@${base}.example;;`,
    `2;${surname};Sam;12/03/2016;P6A;;;;;;;;;;`,
  ]);
  const { db } = await load();
  const pupils = await db
    .select({ username: users.username, matricule: students.matricule })
    .from(students)
    .innerJoin(users, eq(users.id, students.userId))
    .where(eq(users.lastName, surname))
    .orderBy(asc(students.matricule));
  expect(pupils.map(({ username }) => username)).toEqual([`${base}_sam`, `${base}_sam3`]);
  expect((await peopleNamed(surname)).map(({ username }) => username)).toEqual([
    `${base}_sam`,
    `${base}_sam2`,
    `${base}_sam3`,
    `${base}_samuel`,
  ]);
});

test("the same file again changes nothing and writes nothing, not even in the journal", async () => {
  const { slug, schoolId, surname } = await given();
  const rows = [
    `1;${surname};Léa;12/03/2014;P6A;Mme Piron;${surname};Anne;anne@${surname}.example;0455 00 97 25;;;;;`,
    `;${surname};Tom;01/09/2017;;;${surname};Marc;;;;;;;`,
    `;${surname};Zoé;;;;;;;;;;;;`,
  ];
  await importRows(slug, rows, { invite: true });
  const before = await contents(schoolId);
  const people = await peopleNamed(surname);
  const again = await importRows(slug, rows, { invite: true });
  expect(again.students).toEqual({ new: 0, changed: 0, unchanged: 3, gone: 0 });
  expect(again.guardians).toEqual({ new: 0, changed: 0, unchanged: 2, gone: 0 });
  expect(again.invitations).toBe(0);
  expect(await contents(schoolId)).toEqual(before);
  expect(await peopleNamed(surname)).toEqual(people);
});

test("two imports of one file at the same moment write it once", async () => {
  const { slug, schoolId, surname } = await given();
  const rows = Array.from(
    { length: 30 },
    (_, index) =>
      `${index};${surname};P${index}x;12/03/2014;P6A;;${surname};Anne;anne@${surname}.example;;;;;;`,
  );
  const outcomes = await Promise.all([
    importRows(slug, rows),
    importRows(slug, rows),
    importRows(slug, rows),
  ]);
  expect(outcomes.map(({ students }) => students.new).toSorted()).toEqual([0, 0, 30]);
  expect(await contents(schoolId)).toMatchObject({ pupils: 30, events: 1, links: 30 });
});

test("looking only writes nothing and foretells what the import does", async () => {
  const { slug, schoolId, surname } = await given();
  const rows = [
    `1;${surname};Léa;12/03/2014;P6A;;${surname};Anne;anne@${surname}.example;;;;;;lea@x.example`,
  ];
  const looked = await importRows(slug, rows, { dryRun: true, invite: true });
  expect(looked).toMatchObject({ committed: false, invitations: 2 });
  expect(await contents(schoolId)).toEqual({ pupils: 0, classes: 0, events: 0, links: 0 });
  expect(await peopleNamed(surname)).toEqual([]);
  const done = await importRows(slug, rows, { invite: true });
  expect({ ...done, committed: false }).toEqual(looked);
});

test("an invitation is queued for each who has an address, pupils included, and once", async () => {
  const { slug, surname } = await given();
  const rows = [
    `1;${surname};Léa;12/03/2014;P6A;;${surname};Anne;anne@${surname}.example;;${surname};Marc;;;lea@${surname}.example`,
  ];
  expect((await importRows(slug, rows)).invitations).toBe(0);
  expect((await importRows(slug, rows, { invite: true })).invitations).toBe(2);
  const { db } = await load();
  const mails = await db
    .select({ recipient: outbox.recipient })
    .from(outbox)
    .where(
      and(
        eq(outbox.template, "activation"),
        inArray(outbox.recipient, [`anne@${surname}.example`, `lea@${surname}.example`]),
      ),
    )
    .orderBy(asc(outbox.recipient));
  expect(mails).toHaveLength(2);
});

test("a bad row is refused with line, column and reason, and never half-written; the others are imported", async () => {
  const { slug, schoolId, surname } = await given();
  const outcome = await importRows(slug, [
    `1;${surname};;12/03/2014;P6A;;${surname};Anne;anne@${surname}.example;;;;;;`,
    `2;${surname};Tom;12/03/2014;P6A;;Иванова;Анна;anna@${surname}.example;;;;;;`,
    `3;${surname};Zoé;12/03/2014;P6A;;${surname};;zoe@${surname}.example;;;;;;`,
    `4;${surname};Eva;12/03/2014;P6A;;${surname};Ida;ida@${surname}.example;;;;;;`,
  ]);
  expect(outcome.findings.filter(({ severity }) => severity === "error")).toMatchObject([
    { line: 2, column: "prenom", code: "username-needed" },
    { line: 3, column: "resp1_nom", code: "username-needed", value: "Иванова" },
    { line: 4, column: "resp1_prenom", code: "username-needed" },
  ]);
  expect(outcome.students.new).toBe(1);
  expect(await contents(schoolId)).toMatchObject({ pupils: 1, links: 1 });
  expect((await peopleNamed(surname)).map(({ firstName }) => firstName)).toEqual(["Eva", "Ida"]);
});

test("pupils who are not in the list any more are counted and left alone; refused ones are not gone", async () => {
  const { slug, schoolId, surname } = await given();
  const row = (number: number, rest: string) => `${number};${surname};${rest}`;
  await importRows(slug, [
    row(1, `Léa;12/03/2014;P6A;;${surname};Anne;anne@${surname}.example;;;;;;`),
    row(2, "Tom;12/03/2015;P6A;;;;;;;;;;"),
    row(3, "Eva;12/03/2016;P6A;;;;;;;;;;"),
  ]);
  const outcome = await importRows(slug, [row(1, "Léa;12/03/2014;P6A;;;;;;;;;;"), row(2, ";;;;;;;;;;;;")]);
  expect(outcome.students).toEqual({ new: 0, changed: 0, unchanged: 1, gone: 1 });
  expect(outcome.guardians).toEqual({ new: 0, changed: 0, unchanged: 0, gone: 1 });
  expect(await contents(schoolId)).toMatchObject({ pupils: 3, links: 1 });
});

test("what the list says anew is written over: class, name, telephone; an empty cell takes nothing away", async () => {
  const { slug, surname } = await given();
  await importRows(slug, [
    `1;${surname};Francois;12/03/2014;P5A;;${surname};Anne;anne@${surname}.example;0455 00 97 25;;;;;`,
  ]);
  const changed = await importRows(slug, [
    `1;${surname};François;12/03/2014;P6A;;${surname};Anne;;0455 00 97 99;;;;;`,
  ]);
  expect(changed.students).toEqual({ new: 0, changed: 1, unchanged: 0, gone: 0 });
  expect(changed.guardians).toEqual({ new: 0, changed: 1, unchanged: 0, gone: 0 });
  expect(await peopleNamed(surname)).toMatchObject([
    { firstName: "Anne", email: `anne@${surname}.example`, phone: "+32455009799" },
    { firstName: "François", username: `${surname.toLowerCase()}_francois` },
  ]);
});

test("an existing address is never changed by a list: a person looks", async () => {
  const { slug, surname } = await given();
  const row = (address: string, own: string) =>
    `1;${surname};Léa;12/03/2014;P6A;;${surname};Anne;${address};0455 00 97 25;;;;;${own}`;
  await importRows(slug, [row("vraie@gmail.example", "lea@gmail.example")]);
  const outcome = await importRows(slug, [row("autre@gmail.example", "lea2@gmail.example")]);
  expect(codesOf(outcome, "warning")).toEqual(["two-emails", "two-emails"]);
  expect((await peopleNamed(surname)).map(({ email }) => email)).toEqual([
    "vraie@gmail.example",
    "lea@gmail.example",
  ]);
});

test("a guardian who is staff keeps one account, and nothing of it is changed", async () => {
  const { db } = await load();
  const { createUsers } = await import("../people/create-users");
  const { slug, schoolId, surname } = await given();
  const email = `${surname}@ecole.example`.toLowerCase();
  const created = await db.transaction((tx) =>
    createUsers(tx, [{ lastName: surname, firstName: "Sophie", email }]),
  );
  const userId = created.outcome === "created" ? (created.users[0]?.id ?? "") : "";
  await db.insert(staffRoles).values({ userId, role: "secretary", schoolId });
  await importRows(slug, [
    `1;X${surname};Léa;12/03/2014;P6A;;${surname.toUpperCase()};sophie;${email};0455 00 97 25;;;;;`,
  ]);
  expect(await peopleNamed(surname)).toMatchObject([{ id: userId, firstName: "Sophie", email, phone: null }]);
  expect(await contents(schoolId)).toMatchObject({ links: 1 });
});

test("a guardian is the same person in two schools when name and telephone agree, never on an address alone", async () => {
  const [one, other] = [await given(), await given()];
  const { surname } = one;
  await importRows(one.slug, [`1;${surname};Léa;12/03/2014;P6A;;${surname};Anne;;0455 00 97 25;;;;;`]);
  await importRows(other.slug, [
    `1;${surname};Tom;12/03/2015;P6A;;${surname};Anne;boite@x.example;+32455009725;${surname};Marc;boite@x.example;;`,
    `2;${surname};Eva;12/03/2016;P6A;;${surname};Ida;boite@x.example;;;;;;`,
  ]);
  const adults = (await peopleNamed(surname)).map(({ firstName }) => firstName);
  expect(adults.toSorted()).toEqual(["Anne", "Eva", "Ida", "Léa", "Marc", "Tom"]);
});

test("a matricule given on to another child is refused: an account never passes to someone else", async () => {
  const { slug, surname } = await given();
  await importRows(slug, [`7;${surname};Léa;12/03/2014;P6A;;;;;;;;;;`]);
  const outcome = await importRows(slug, [`007;Autre${surname};Tom;01/02/2012;P6A;;;;;;;;;;`]);
  expect(codesOf(outcome, "error")).toEqual(["matricule-conflict"]);
  expect(outcome.students).toEqual({ new: 0, changed: 0, unchanged: 0, gone: 0 });
  expect(await peopleNamed(surname)).toMatchObject([{ firstName: "Léa" }]);
});

test("a matricule given to two pupils of one list is refused for the second", async () => {
  const { slug, surname } = await given();
  const outcome = await importRows(slug, [
    `7;${surname};Léa;12/03/2014;P6A;;;;;;;;;;`,
    `7;Autre${surname};Tom;01/02/2012;P6A;;;;;;;;;;`,
  ]);
  expect(outcome.findings.filter(({ severity }) => severity === "error")).toMatchObject([
    { line: 3, column: "matricule", code: "matricule-conflict", value: "7" },
  ]);
  expect(outcome.students.new).toBe(1);
});

test("a parent's address beside a child is not the child's own; a student of age may share it", async () => {
  const { slug, surname } = await given();
  const address = `anne@${surname}.example`;
  const outcome = await importRows(slug, [
    `1;${surname};Léa;12/03/2018;P3A;;${surname};Anne;${address};;;;;;${address}`,
    `2;${surname};Tom;12/03/2005;6A;;${surname};Anne;${address};;;;;;${address}`,
  ]);
  expect(outcome.findings.filter(({ code }) => code === "email-shared")).toMatchObject([
    { line: 2, column: "eleve_email", severity: "warning" },
    { line: 3, column: "eleve_email", severity: "info" },
  ]);
  expect((await peopleNamed(surname)).map(({ firstName, email }) => [firstName, email])).toEqual([
    ["Anne", address],
    ["Léa", null],
    ["Tom", address],
  ]);
});

test("separated households on two rows are one pupil with all adults", async () => {
  const { slug, schoolId, surname } = await given();
  const outcome = await importRows(slug, [
    `1;${surname};Léa;12/03/2014;P6A;;${surname};Anne;anne@${surname}.example;;;;;;`,
    `1;${surname};Léa;12/03/2014;P6A;;Pere${surname};Luc;luc@${surname}.example;;;;;;`,
  ]);
  expect(outcome.students.new).toBe(1);
  expect(codesOf(outcome, "warning")).toEqual([]);
  expect(await contents(schoolId)).toMatchObject({ pupils: 1, links: 2 });
});

test("columns with the national number are announced, and nothing of them is stored or repeated", async () => {
  const { importFile } = await load();
  const { slug, surname } = await given();
  const text = `nom;prenom;NISS;Allergies;clase;divers\n${surname};Léa;11031212345;arachides;P6A;x\n`;
  const outcome = await importFile(new TextEncoder().encode(text), {
    school: slug,
    preset: "preau",
    dryRun: false,
    invite: false,
    actorId: null,
  });
  const findings = outcome.findings.filter(({ code }) => code !== "missing-column");
  expect(findings).toMatchObject([
    { line: 1, column: "clase", code: "unknown-column", proposal: "classe" },
    { line: 1, column: "NISS", code: "ignored-column", severity: "info" },
    { line: 1, column: "Allergies", code: "ignored-column", severity: "info" },
    { line: 1, column: "divers", code: "unknown-column", proposal: null },
  ]);
  expect(JSON.stringify(outcome)).not.toMatch(/11031212345|arachides/);
});

const refusals: [what: string, text: string, settings: Partial<ImportSettings>, sentence: RegExp][] = [
  ["an unknown school", "nom;prenom\nA;B\n", { school: "nulle-part" }, /nulle-part/],
  ["an unknown preset", "nom;prenom\nA;B\n", { preset: "devine" }, /devine.*preau, proeco/],
  ["no known heading", "a;b\n1;2\n", {}, /titre de colonne/],
  ["a missing surname column", "prenom;classe\nLéa;P6A\n", {}, /« nom »/],
  ["headings only", "nom;prenom\n", {}, /aucun élève/],
];

for (const [what, text, settings, sentence] of refusals)
  test(`a file with ${what} is refused whole, with one sentence, and nothing is written`, async () => {
    const { importFile } = await load();
    const { slug, schoolId } = await given();
    const usual = { school: slug, preset: "preau", dryRun: false, invite: true, actorId: null };
    const outcome = await importFile(new TextEncoder().encode(text), { ...usual, ...settings });
    expect(outcome.outcome === "refused" && outcome.sentence.replaceAll("\u202f", " ")).toMatch(sentence);
    expect(await contents(schoolId)).toEqual({ pupils: 0, classes: 0, events: 0, links: 0 });
  });

test("a ProEco list is read: class in two columns, adults in one cell, the responsible repeated as mother", async () => {
  const { importFile } = await load();
  const { slug, schoolId, surname } = await given();
  const text = [
    '"matricule","nom","prenom","sexe","annee","classe","groupe","nomResp","courriel","telephone1","nomPere","gsmPere","mailPere","nomMere","gsmMere","mailMere","DateNaiss"',
    `"12","${surname.toUpperCase()}","Léa","F","3","A","","DE SMET Anne","anne@${surname}.example","0455009725","","","","DE SMET Anne","0455009725","anne@${surname}.example","12/03/2011"`,
  ].join("\r\n");
  const outcome = await importFile(new TextEncoder().encode(text), {
    school: slug,
    preset: "proeco",
    dryRun: false,
    invite: false,
    actorId: null,
  });
  expect(outcome).toMatchObject({ students: { new: 1 }, guardians: { new: 1 } });
  expect(await contents(schoolId)).toMatchObject({ pupils: 1, classes: 1, links: 1 });
  const { db } = await load();
  const [room] = await db.select({ name: classes.name }).from(classes).where(eq(classes.schoolId, schoolId));
  expect(room?.name).toBe("3 A");
});

test("a dirty list of 1,200 pupils imports with invitations in as many statements as a short one, and again changes nothing", async () => {
  const { importFile } = await load();
  const { slug, schoolId } = await given();
  const bytes = readFileSync(new URL("../../e2e/support/fixtures/ecole-1200-dirty.csv", import.meta.url));
  const settings = { school: slug, preset: "preau", dryRun: false, invite: true, actorId: null };
  const tally = { queries: 0 };
  const first = await countingQueries(tally, () => importFile(bytes, settings));
  expect(tally.queries).toBeLessThan(60);
  expect(first).toMatchObject({ rows: 1224, students: { new: 1200 } });
  const before = await contents(schoolId);
  const again = await importFile(bytes, settings);
  expect(again).toMatchObject({
    students: { new: 0, changed: 0, unchanged: 1200, gone: 0 },
    guardians: { new: 0, changed: 0, gone: 0 },
    invitations: 0,
  });
  expect(await contents(schoolId)).toEqual(before);
});
