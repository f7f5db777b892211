import type { PrintedPerson, Printout } from "@/lib/letters/printout";

const person = (name: string): PrintedPerson => ({
  name,
  about: "Responsable de Léa Dupont (3A)",
  username: "dupont_elodie",
  code: "abcd-efgh-jkmn",
  url: "https://portail.example/jeton/abcdefghjkmn",
  title: "Votre compte vous attend",
  intro: "Votre école vous ouvre son portail.",
});

const step = { title: "Visez le carré", text: "avec votre téléphone." };
const words = {
  dateline: "Le 24 novembre",
  usernameLabel: "Votre nom d’utilisateur",
  codeLabel: "Votre code",
  steps: [step, step, step],
  shortSteps: "Visez le carré.",
  translations: [{ language: "English", title: "Your access", text: "Scan the code.", short: "Scan." }],
  help: "Appelez le 081 00 00 00.",
  personal: "Cette lettre est personnelle.",
};

const onePixel =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC";

/** A printing as it comes to be drawn: one person a name, all else alike. */
export const makePrintout = (layout: Printout["layout"], names: string[]): Printout => ({
  layout,
  title: "Lettres",
  school: { name: "Institut Saint-Luc", contact: ["081 00 00 00"], tint: "#2c4a73", logo: onePixel },
  words,
  people: names.map(person),
});
