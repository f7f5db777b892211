import { expect, test } from "playwright/test";
import { classKey } from "./class-key";
import { isForbiddenHeading, normaliseHeading } from "./normalise-heading";
import { isOneCase, properCase } from "./proper-case";
import { readBirthDate } from "./read-birth-date";
import { readEmail } from "./read-email";
import { readPhone } from "./read-phone";
import { schoolYearOf } from "./school-year";
import { splitFullName } from "./split-full-name";
import { looksInverted } from "./suspect-names";
import { guessLostLetters, repairTwiceEncoded, tidyText } from "./tidy-text";

const domains = ["gmail.example", "skynet.example", "proximus.example"];
const email = (text: string) => readEmail(text, domains);
const used = (address: string, mended = false) => ({ outcome: "read", email: address, second: null, mended });

test("an ordinary address is used as it stands", () => {
  for (const address of ["lea.dupont@gmail.example", "o'neill+ecole@asbl.be", "M.D@Sub.Domaine.EXAMPLE"])
    expect(email(address)).toEqual(used(address));
});

test("spaces, marks around an address and mailto: are taken away", () => {
  const meant = used("lea@gmail.example", true);
  for (const written of [
    "mailto:lea@gmail.example",
    "lea @ gmail.example",
    "lea\u200b@gmail.example",
    "lea@gmail.example;",
    "<lea@gmail.example>",
  ])
    expect(email(written)).toEqual(meant);
});

test("what would have to be guessed is proposed and not used", () => {
  for (const [written, proposal] of [
    ["lea@@gmail.example", "lea@gmail.example"],
    ["lea..dupont.@gmail.example", "lea.dupont@gmail.example"],
    ["lea@.skynet.example", "lea@skynet.example"],
    ["lea@gmail", "lea@gmail.example"],
    ["leaskynet.example", "lea@skynet.example"],
    ["lea@gmail,example", "lea@gmail.example"],
    ["léa@gmail.example", "lea@gmail.example"],
    ["lea@gmial.com", "lea@gmail.com"],
    ["lea@hotmial.be", "lea@hotmail.be"],
    ["lea@gmail.con", "lea@gmail.com"],
    ["@proximus.example", null],
    ["à demander", null],
    ["pas d'e-mail", null],
    ["?", null],
  ] as const)
    expect(email(written)).toMatchObject({ outcome: "malformed", proposal });
});

test("other providers are not taken for a misspelt one", () => {
  for (const address of ["a@ymail.com", "a@mail.be", "a@hotmail.fr", "a@outlook.be", "a@live.be"])
    expect(email(address)).toEqual(used(address));
});

test("an address of nobody counts as missing", () => {
  for (const written of [
    "néant",
    "-",
    "0",
    "noreply@ecole.be",
    "xxx@xxx.be",
    "inconnu@ecole.example",
    "secretariat@x.be",
    "inconnu",
    "Inconnue",
    "aucun",
  ])
    expect(email(written)).toMatchObject({ outcome: "placeholder" });
});

test("of two addresses in one cell the first is the main one", () => {
  for (const written of ["a@x.be / b@y.be", "a@x.be;b@y.be", "a@x.be ou b@y.be", "a@x.be, b@y.be"])
    expect(email(written)).toEqual({ outcome: "read", email: "a@x.be", second: "b@y.be", mended: true });
});

test("Belgian numbers are read in every usual writing", () => {
  for (const written of [
    "0455 00 97 25",
    "0455/00.97.25",
    "+32 455 00 97 25",
    "0032455009725",
    "+32 (0)455 00 97 25",
  ])
    expect(readPhone(written)).toEqual({ outcome: "read", phone: "+32455009725", mended: false });
  expect(readPhone("081 00 59 49")).toMatchObject({ phone: "+3281005949", mended: false });
  expect(readPhone("02/000.77.74")).toMatchObject({ phone: "+3220007774", mended: false });
  expect(readPhone("+33 6 12 34 56 78")).toMatchObject({ phone: "+33612345678", mended: false });
});

test("words around a number, a lost zero or country sign, a zero too many and a letter O are mended", () => {
  for (const written of [
    "GSM : 0455/00.97.25",
    "0455/00.97.25 (après 18h)",
    "455009725",
    "00455009725",
    "32455009725",
    "O455/00.97.25",
  ])
    expect(readPhone(written)).toEqual({ outcome: "read", phone: "+32455009725", mended: true });
});

test("half a number is not a number", () => {
  for (const written of ["inchangé", "4,55E+08", "0455 05 41", "112", "0455 00 97 25 99"])
    expect(readPhone(written)).toEqual({ outcome: "malformed" });
});

test("birth dates are read day first in every usual writing", () => {
  for (const [written, repaired] of [
    ["12/03/2011", false],
    ["2011-03-12", true],
    ["20110312", true],
    ["12-03-2011", true],
    ["12.03.2011", true],
    ["12/03/11", true],
    ["40614", true],
  ] as const)
    expect(readBirthDate(written, "2026-11-22")).toEqual({ outcome: "read", date: "2011-03-12", repaired });
});

test("dates that cannot be are left empty", () => {
  for (const written of [
    "19000000",
    "01/01/1900",
    "31/02/2016",
    "29/02/2011",
    "13/13/2011",
    "12/03/2031",
    "hier",
  ])
    expect(readBirthDate(written, "2026-11-22")).toEqual({ outcome: "implausible" });
});

test("several spellings of one class meet, neighbouring classes do not", () => {
  for (const spellings of [
    ["3A", "3 A", "3a", "3-A", "3A.", "Classe 3A"],
    ["P1C", "p1c", "1C prim.", "1C primaire"],
    ["M1/2/3", "m1/2/3"],
  ])
    expect(new Set(spellings.map(classKey)).size).toBe(1);
  expect(new Set(["1C1", "1C11", "1-11", "11-1", "P3/4", "P34"].map(classKey)).size).toBe(6);
});

test("headings are compared without case, accents, signs and doubled spaces", () => {
  expect(normaliseHeading("  N°  Matricule ")).toBe("n matricule");
  expect(normaliseHeading("Nom de l’Élève")).toBe("nom de l eleve");
  expect(normaliseHeading("RESP1_Prénom")).toBe("resp1 prenom");
});

test("columns with the national number or medical data are recognised, others are not", () => {
  for (const heading of [
    "NISS",
    "N° national",
    "Registre national",
    "Allergies",
    "Données médicales",
    "Mutuelle",
  ])
    expect(isForbiddenHeading(heading)).toBe(true);
  for (const heading of ["matricule", "nationalité", "nom", "classe", "titulaire"])
    expect(isForbiddenHeading(heading)).toBe(false);
});

test("stray, doubled, hard and invisible spaces go; text encoded twice is repaired", () => {
  expect(tidyText("\t Van\u00a0 Holder\u200b ")).toBe("Van Holder");
  expect(repairTwiceEncoded("LeÃ¯la")).toBe("Leïla");
  expect(repairTwiceEncoded("lâ€™Ã©cole")).toBe("l’école");
  expect(repairTwiceEncoded("Ã\u00a0 la MaÃ\u00adra")).toBe("à la Maíra");
  for (const name of ["Leïla", "Ângelo", "João", "Çelik", "Dupont"])
    expect(repairTwiceEncoded(name)).toBeUndefined();
});

test("a lost letter is found again when one name of the list fits", () => {
  expect(guessLostLetters("Ma?lys", ["Maëlys", "Maelys", "Manon"])).toBe("Maëlys");
  expect(guessLostLetters("Zo?", ["Zoé", "Zoë"])).toBeUndefined();
});

test("names in one case are recognised and proposed in ordinary case", () => {
  expect(["DUPONT", "dupont", "DE MAN"].map(isOneCase)).toEqual([true, true, true]);
  expect(["Dupont", "de Vries", "X", "d'Ursel"].map(isOneCase)).toEqual([false, false, false, false]);
  expect(properCase("ARSLAN-GUILLAUME")).toBe("Arslan-Guillaume");
  expect(properCase("VAN DE VELDE")).toBe("Van de Velde");
  expect(properCase("éléonore")).toBe("Éléonore");
});

test("a full name in one cell is split where the surname ends", () => {
  expect(splitFullName("DE SMET Anne Marie", "")).toEqual({ lastName: "DE SMET", firstName: "Anne Marie" });
  expect(splitFullName("Van den Berghe Lore", "")).toEqual({ lastName: "Van den Berghe", firstName: "Lore" });
  expect(splitFullName("Dupont Martin Zoé", "Dupont Martin")).toEqual({
    lastName: "Dupont Martin",
    firstName: "Zoé",
  });
  expect(splitFullName("Dupont Zoé", "")).toEqual({ lastName: "Dupont", firstName: "Zoé" });
});

test("a swapped name is suspected only when the adults beside or the rest of the list confirm it", () => {
  const adults = [{ lastName: "Debroux", firstName: "Arthur" }];
  const counts = { firstNames: new Map([["matheo", 4]]), lastNames: new Map([["debroux", 3]]) };
  const inverted = (lastName: string, firstName: string, beside = adults) =>
    looksInverted({ lastName, firstName }, beside, counts);
  expect(inverted("Mathéo", "Debroux")).toBe(true);
  expect(inverted("Debroux", "Mathéo")).toBe(false);
  expect(inverted("Simon", "Thomas")).toBe(false);
  expect(inverted("Mathéo", "Debroux", [])).toBe(true);
  expect(inverted("Mathéo", "Peeters", [])).toBe(false);
  expect(inverted("Debroux", "Mathéo", [])).toBe(false);
});

test("a school year runs from the last Monday of August to the first Friday of July", () => {
  const year = { label: "2026-2027", startsOn: "2026-08-31", endsOn: "2027-07-02" };
  for (const day of ["2026-11-22", "2026-08-31", "2026-07-15", "2027-07-02"])
    expect(schoolYearOf(day)).toEqual(year);
  expect(schoolYearOf("2026-07-03").label).toBe("2025-2026");
  expect(schoolYearOf("2027-07-03").label).toBe("2027-2028");
  expect(schoolYearOf("2025-09-01").startsOn).toBe("2025-08-25");
});
