import type { Preset } from "./preset";
import { commonUnused, pupilHeadings } from "./pupil-headings";

/** « père », « mère »: the cell says who, the heading says what they are to the child. */
const parent = (folded: "pere" | "mere") => ({
  relation: folded === "pere" ? "père" : "mère",
  headings: {
    fullName: [`nom${folded}`, `nom ${folded}`],
    firstName: [`prenom${folded}`, `prenom ${folded}`],
    email: [`mail${folded}`, `mail ${folded}`],
    phone: [`gsm${folded}`, `gsm ${folded}`, `tel${folded}`, `tel ${folded}`],
  },
});

/**
 * Lists out of ProEco: every field quoted, the class in two columns, adults with surname and given name in one
 * cell, and the responsible person often repeated as father or mother.
 */
export const proeco: Preset = {
  slug: "proeco",
  pupil: { ...pupilHeadings, year: ["annee", "an", "annee d etude"] },
  guardians: [
    {
      headings: {
        fullName: ["nomresp", "nom resp"],
        firstName: ["prenomresp", "prenom resp"],
        email: ["courriel", "mail resp", "mailresp"],
        phone: ["telephone1", "gsm resp", "gsmresp"],
        relation: ["lienresp", "lien resp", "lien de parente"],
      },
    },
    parent("pere"),
    parent("mere"),
  ],
  optional: ["language", "email", "headTeacher"],
  unused: [
    ...commonUnused,
    "groupe",
    "sous groupe",
    "telephone2",
    "telephone3",
    "adresseeleve",
    "cposteleve",
    "localiteeleve",
    "adresseresp",
    "cpostresp",
    "localiteresp",
    "commnaissance",
    "section",
    "langue i 2e langue",
    "orientation",
  ],
};
