import { expect, test } from "playwright/test";
import { describeFile } from "./describe-file";
import { mapFile } from "./map-file";
import { type OpenedFile, openFile } from "./open-file";
import { presetFromMapping } from "./presets/mapped-preset";
import { readList } from "./read-list";
import { type ReadSettings, readSettings } from "./read-settings";

const today = "2026-11-22";

async function opened(text: string | Uint8Array, settings: ReadSettings = {}): Promise<OpenedFile> {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const file = await openFile(bytes, settings);
  if (file.outcome === "refused") throw new Error(file.sentence);
  return file;
}

const describe = async (text: string | Uint8Array, settings?: ReadSettings) =>
  describeFile(await opened(text, settings), settings);

async function read(text: string, settings: ReadSettings = {}) {
  const mapping = mapFile(await opened(text, settings), settings);
  if (mapping.outcome === "refused") throw new Error(mapping.sentence);
  return readList(mapping, { today, schoolEmail: null });
}

const proEco =
  '"matricule","nom","prenom","sexe","annee","classe","groupe","nomResp","courriel","telephone1","nomPere","telPere","gsmPere","mailPere","nomMere","gsmMere","mailMere","adresseEleve","DateNaiss","section"\n' +
  '"12","MAES","Léa","F","3","A","","DE SMET Anne","anne@x.example","0455009725","MAES Luc","","0455009726","luc@x.example","DE SMET Anne","0455009725","anne@x.example","rue Haute","12/03/2011","G"\n';

test("a file is described by what a person can check: encoding, delimiter, heading line, names with accents", async () => {
  const bytes = Uint8Array.from(
    "Liste 2026;\n;\nmatricule;nom;prenom\n1;Lecœur;Noëlle\n2;Maes;Tom\n",
    (letter) => (letter === "œ" ? 0x9c : letter.charCodeAt(0)),
  );
  expect(await describe(bytes)).toMatchObject({
    format: "csv",
    encoding: "windows-1252",
    delimiter: ";",
    headingLine: 3,
    rows: 2,
    preset: "preau",
    accentedNames: ["Lecœur", "Noëlle"],
  });
});

test("every kind of list is recognised by its headings, and what is none of them is « autre »", async () => {
  for (const [text, preset] of [
    ["matricule;nom;prenom;classe;resp1_nom;resp1_prenom;resp1_email\n", "preau"],
    ["nom;prenom\n", "preau"],
    [proEco, "proeco"],
    ["Nom Elève;Prénom Elève;Année;Classe;Matric Info;Langue I  2e langue \n", "proeco-excel"],
    ["Matric Info;Nom Etudiant;Prenom Etudiant;EMail Etudiant 2;Annee;Orientation\n", "proeco-excel"],
    ["élève;groupe;parent\n", "autre"],
  ] as const)
    expect((await describe(text)).preset).toBe(preset);
});

test("headings that are expected, unknown, repeated, missing or forbidden are all told, with a suggestion", async () => {
  const { columns, missing } = await describe(
    "matricule;nom;prénom;clase;nom;NISS;Allergies;divers\n1;Maes;Tom;P6A;X;11.03.12-312.45;arachides;x\n",
  );
  expect(columns.map(({ heading, state, field, proposal }) => [heading, state, field, proposal])).toEqual([
    ["matricule", "read", "matricule", null],
    ["nom", "read", "lastName", null],
    ["prénom", "read", "firstName", null],
    ["clase", "unknown", null, "classe"],
    ["nom", "repeated", null, null],
    ["NISS", "forbidden", null, null],
    ["Allergies", "forbidden", null, null],
    ["divers", "unknown", null, null],
  ]);
  expect(missing.find(({ field }) => field === "className")).toEqual({
    field: "className",
    heading: "classe",
    required: false,
    suggestion: "clase",
  });
  expect(JSON.stringify(columns)).not.toMatch(/11\.03|arachides/);
});

test("headings that are all unknown are shown for naming by hand, and the list stays refused until they are", async () => {
  const text = "Liste de l’année;;\nfamille;petit nom;local\nLecœur;Zoé;3A\n";
  const unknown = await describe(text);
  expect(unknown).toMatchObject({ preset: "autre", headingLine: 2, rows: 1 });
  expect(unknown.columns.map(({ heading, samples }) => [heading, samples])).toEqual([
    ["famille", ["Lecœur"]],
    ["petit nom", ["Zoé"]],
    ["local", ["3A"]],
  ]);
  expect(mapFile(await opened(text), {}).outcome).toBe("refused");
  const columns = { famille: "lastName", "petit nom": "firstName", local: "className" } as const;
  expect((await read(text, { columns })).pupils).toMatchObject([{ lastName: "Lecœur", className: "3A" }]);
  expect(await describe(text, { headingLine: 9 })).toMatchObject({ headingLine: null, columns: [] });
});

test("what a person sets counts more than what was found out", async () => {
  const text = "titre;x;y\nnom,prenom,x\nMaes,Zoé,1\n";
  const settings = { delimiter: ",", encoding: "windows-1252", headingLine: 2, preset: "proeco" } as const;
  expect(await describe(text, settings)).toMatchObject({
    ...settings,
    recognised: "preau",
    accentedNames: ["ZoÃ©"],
  });
});

test("ProEco: the class is in two columns, mother and father are told by their headings, the responsible is one of them", async () => {
  const { pupils } = await read(proEco);
  expect(pupils).toMatchObject([{ className: "3 A", birthDate: "2011-03-12" }]);
  expect(pupils[0]?.guardians.map(({ firstName, relation }) => [firstName, relation])).toEqual([
    ["Anne", null],
    ["Luc", "père"],
    ["Anne", "mère"],
  ]);
});

test("ProEco for Excel has pupils alone; an adult school's class is its year and orientation", async () => {
  const young = await read("Nom Elève;Prénom Elève;Année;Classe;Matric Info\nMaes;Tom;3;TQ A;000123\n");
  expect(young.pupils).toMatchObject([{ matricule: "000123", className: "3 TQ A", guardians: [] }]);
  const adult = await read(
    "Matric Info;Nom Etudiant;Prenom Etudiant;EMail Etudiant 2;Annee;Orientation\n7;Maes;Eva;eva@x.example;2;Bachelier comptable\n",
  );
  expect(adult.pupils).toMatchObject([
    { lastName: "Maes", className: "2 Bachelier comptable", email: "eva@x.example" },
  ]);
});

test("« Autre » reads what a mapping made by hand says, up to four adults a row", async () => {
  const settings = readSettings.parse({
    preset: "autre",
    columns: {
      eleve: "lastName",
      "petit nom": "firstName",
      "langue parlee": "language",
      maman: "guardian1.fullName",
      "gsm maman": "guardian1.phone",
      papa: "guardian4.fullName",
      lien: "guardian4.relation",
    },
  });
  const { pupils } = await read(
    "Élève;Petit nom;Langue parlée;Maman;GSM maman;Papa;Lien\nMaes;Zoé;Néerlandais;Smet Anne;0455009725;Maes Luc;Beau-père\n",
    settings,
  );
  expect(pupils).toMatchObject([
    {
      lastName: "Maes",
      language: "nl",
      guardians: [
        { firstName: "Anne", phone: "+32455009725" },
        { firstName: "Luc", relation: "beau-père" },
      ],
    },
  ]);
  expect(() => readSettings.parse({ columns: { x: "role" } })).toThrow();
  expect(presetFromMapping({}).guardians).toEqual([]);
});

test("a list that is not recognised and not mapped yet is refused with the headings that are missing", async () => {
  const mapping = mapFile(await opened("élève;groupe\nMaes Tom;P6A\n"), {});
  expect(mapping.outcome === "refused" && mapping.sentence).toContain("titre de colonne");
  const half = { preset: "autre", columns: { groupe: "className" } } as const;
  const named = mapFile(await opened("élève;groupe\nMaes Tom;P6A\n"), half);
  expect(named.outcome === "refused" && named.sentence).toMatch(/«.nom.», «.prenom.»/);
});
