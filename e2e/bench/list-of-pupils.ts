import { readFileSync } from "node:fs";
import { demonstrationList } from "@/drizzle/demo/demonstration-school";

const demonstration = new URL(`../../drizzle/demo/${demonstrationList.file}`, import.meta.url);
const headings =
  "matricule;nom;prenom;date_naissance;classe;titulaire;resp1_nom;resp1_prenom;resp1_email;resp1_telephone;resp2_nom;resp2_prenom;resp2_email;resp2_telephone;eleve_email";
/** How many children the families have, in turn. */
const familySizes = [1, 2, 1, 1, 1, 3, 1, 1, 2, 1];
const sectionsOfYear = "ABCDEFGH";

/** Surnames and given names of the demonstration school, each once, always in the same order. */
function readNames(): { surnames: string[]; givenNames: string[] } {
  const rows = readFileSync(demonstration, "utf8").trim().split(/\r?\n/).slice(1);
  const cells = rows.map((row) => row.split(";"));
  const column = (...places: number[]) =>
    [...new Set(cells.flatMap((row) => places.map((place) => row[place] ?? "")))].filter(Boolean).sort();
  return { surnames: column(1, 6, 10), givenNames: column(2, 7, 11) };
}

export const { surnames, givenNames } = readNames();
/** Steps that have no common factor with the number of names, so that every name gets its turn. */
const nth = (list: readonly string[], index: number, step: number) =>
  list[(index * step) % list.length] ?? "";
const twoDigits = (value: number) => String(value).padStart(2, "0");
const phone = (number: number) => `0470 ${String(100_000 + number).replace(/(..)(..)(..)/, "$1 $2 $3")}`;

function address(surname: string, givenName: string, family: number): string {
  const folded = `${givenName}.${surname}`.normalize("NFD").replace(/[^a-zA-Z.]/g, "");
  return `${folded.toLowerCase()}.${family}@famille.example`;
}

/** One adult in eleven has no address; one family in seven has one adult. */
function guardiansOf(family: number): string {
  const [first, second] = [nth(surnames, family, 89), nth(surnames, family, 53)];
  const [mother, father] = [nth(givenNames, family, 101), nth(givenNames, family, 67)];
  const one = [first, mother, address(first, mother, 2 * family), phone(2 * family)];
  if (family % 7 === 0) return [...one, "", "", "", ""].join(";");
  const email = family % 11 === 0 ? "" : address(second, father, 2 * family + 1);
  return [...one, second, father, email, phone(2 * family + 1)].join(";");
}

function pupilOf(family: number, index: number): string {
  const year = (index % 6) + 1;
  const section = sectionsOfYear[Math.floor(index / 6) % sectionsOfYear.length] ?? "A";
  const born = `${twoDigits((index % 28) + 1)}/${twoDigits((index % 12) + 1)}/${2015 - year}`;
  const teacher = `Mme ${nth(surnames, year * 8 + section.charCodeAt(0), 53)}`;
  const name = [nth(surnames, family, 53), nth(givenNames, index, 83)];
  return [`b${index}`, ...name, born, `${year}${section}`, teacher].join(";");
}

/** A school's list in « Modèle Préau »: real names, brothers and sisters, nobody who exists, the same each time. */
export function listOfPupils(pupils: number): Buffer {
  const rows: string[] = [];
  for (let family = 1; rows.length < pupils; family += 1) {
    const size = familySizes[family % familySizes.length] ?? 1;
    const guardians = guardiansOf(family);
    for (let child = 0; child < size && rows.length < pupils; child += 1)
      rows.push(`${pupilOf(family, rows.length)};${guardians};`);
  }
  return Buffer.from([headings, ...rows, ""].join("\n"));
}
