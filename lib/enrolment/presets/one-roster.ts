import type { Preset } from "./preset";

/** How many agents of one pupil are read: more than any family has. */
export const oneRosterAgents = 8;

/** What the list made of a OneRoster archive is headed with; nobody but this program writes it. */
export const oneRosterHeadings = {
  pupil: ["identifier", "familyName", "givenName", "birthDate", "classes.title", "teacher", "email"],
  agent: ["familyName", "givenName", "email", "phone", "role"],
} as const;

const agent = (number: number) => ({
  headings: {
    lastName: [`agent${number} familyname`],
    firstName: [`agent${number} givenname`],
    email: [`agent${number} email`],
    phone: [`agent${number} phone`],
    relation: [`agent${number} role`],
  },
});

/** OneRoster 1.1 and 1.2: users, their classes and their agents, put together into one row a pupil. */
export const oneRoster: Preset = {
  slug: "oneroster",
  pupil: {
    matricule: ["identifier"],
    lastName: ["familyname"],
    firstName: ["givenname"],
    birthDate: ["birthdate"],
    className: ["classes title"],
    headTeacher: ["teacher"],
    email: ["email"],
  },
  guardians: Array.from({ length: oneRosterAgents }, (_, index) => agent(index + 1)),
};
