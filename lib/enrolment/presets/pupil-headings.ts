/** Headings seen in real lists for the pupil's own data, whichever program exported them. */
export const pupilHeadings = {
  matricule: [
    "matricule",
    "matric",
    "matric info",
    "n matricule",
    "no matricule",
    "id eleve",
    "internnummer",
  ],
  lastName: ["nom", "nom eleve", "nom de l eleve", "nom etudiant", "naam"],
  firstName: ["prenom", "prenom eleve", "prenom de l eleve", "prenom etudiant", "voornaam"],
  birthDate: [
    "date naissance",
    "date de naissance",
    "datenaiss",
    "naissance",
    "ne le",
    "nee le",
    "geboortedatum",
  ],
  className: ["classe", "groupe classe", "klas"],
  headTeacher: ["titulaire", "titul classe 1", "prof titulaire"],
  email: [
    "eleve email",
    "email eleve",
    "mail eleve",
    "courriel eleve",
    "e mail eleve",
    "email etudiant",
    "email etudiant 2",
  ],
  language: ["langue maternelle", "langue du foyer", "langue parlee a la maison", "langue"],
} as const;

/** Columns that many programs export and that say nothing of use here. */
export const commonUnused = ["sexe", "implantation", "ecole", "fase", "n fase"] as const;
