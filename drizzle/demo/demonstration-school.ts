/**
 * The demonstration school as plain data: who invites whom before the list is imported, and who in it is worth
 * signing in as. The list itself is `ecole-du-preau.csv`; nobody in it exists.
 */
export const demonstrationSchool = {
  slug: "ecole-du-preau",
  name: "École du Préau",
  email: "secretariat@ecole-du-preau.example",
  phone: "081 00 12 34",
  address: "Rue de la Cour de récréation 12, 5000 Namur",
  officeHours: "du lundi au vendredi, de 8 h 00 à 12 h 00 et de 13 h 00 à 16 h 00",
  colour: "#1f6f5c",
} as const;

/** Beside this file. */
export const demonstrationList = { file: "ecole-du-preau.csv", preset: "preau" } as const;

/** Invited before the import: Martine Lebeau is also a mother in the list, and stays one account. */
export const demonstrationStaff = [
  {
    lastName: "Delvaux",
    firstName: "Catherine",
    email: "catherine.delvaux@ecole-du-preau.example",
    role: "administrator",
    username: "delvaux_catherine",
  },
  {
    lastName: "Lebeau",
    firstName: "Martine",
    email: "martine.lebeau@live.example",
    role: "secretary",
    username: "lebeau_martine",
  },
] as const;

/** Usernames as the import gives them, with what each shows. */
export const demonstrationPeople = {
  guardians: [
    { username: "huin_olivia", shows: "mère de quatre enfants" },
    { username: "debast_julie", shows: "mère séparée, trois enfants" },
    { username: "mathurin_adam", shows: "père séparé des mêmes enfants" },
    { username: "bertrand_diana", shows: "partage sa boîte avec vermeulen_robin" },
  ],
  students: [
    { username: "baguette_zackary", shows: "élève majeur" },
    { username: "hermann_charlotte", shows: "élève majeure, même boîte que delire_brigitte" },
  ],
  /** Without e-mail: a letter with a code is printed for this father of two. */
  withoutEmail: { username: "de_man_pascal" },
  /** Gets a provisional password, as at the start-of-year meeting. */
  withProvisionalPassword: { username: "ahmadi_hafsa" },
} as const;
