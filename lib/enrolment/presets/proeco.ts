import type { Preset } from "./preset";
import { commonUnused, pupilHeadings } from "./pupil-headings";

/**
 * Lists out of ProEco: every field quoted, the class in two columns, adults with surname and given name in one
 * cell, and the responsible person often repeated as father or mother.
 */
export const proeco: Preset = {
  slug: "proeco",
  pupil: { ...pupilHeadings, year: ["annee", "an", "annee d etude"] },
  guardians: [
    {
      fullName: ["nomresp"],
      firstName: ["prenomresp"],
      email: ["courriel", "mail resp", "mailresp"],
      phone: ["telephone1", "gsm resp", "gsmresp"],
    },
    { fullName: ["nompere"], email: ["mailpere"], phone: ["gsmpere", "telpere"] },
    { fullName: ["nommere"], email: ["mailmere"], phone: ["gsmmere", "telmere"] },
  ],
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
