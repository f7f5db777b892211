import type { Preset } from "./preset";
import { commonUnused, pupilHeadings } from "./pupil-headings";

const guardian = (number: 1 | 2) => ({
  headings: {
    lastName: [`resp${number} nom`, `responsable ${number} nom`, `nom responsable ${number}`],
    firstName: [`resp${number} prenom`, `responsable ${number} prenom`, `prenom responsable ${number}`],
    email: [
      `resp${number} email`,
      `resp${number} mail`,
      `resp${number} courriel`,
      `responsable ${number} email`,
      `email responsable ${number}`,
    ],
    phone: [
      `resp${number} telephone`,
      `resp${number} gsm`,
      `resp${number} tel`,
      `responsable ${number} telephone`,
      `telephone responsable ${number}`,
    ],
    relation: [
      `resp${number} relation`,
      `resp${number} lien`,
      `resp${number} lien de parente`,
      `lien responsable ${number}`,
    ],
  },
});

/** « Modèle Préau », the list that we describe ourselves; schools fill it in, so its headings do not change. */
export const preau: Preset = {
  slug: "preau",
  pupil: pupilHeadings,
  guardians: [guardian(1), guardian(2)],
  optional: ["language"],
  unused: commonUnused,
};
