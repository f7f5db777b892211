/** The landing page. */
export const today = {
  title: "Aujourd’hui",
  nothingTitle: "Rien n’attend.",
  nothingText: "Personne n’est bloqué, aucune liste n’a de doute, aucun courriel n’a été rejeté.",
  noSchoolTitle: "Aucun établissement à montrer",
  noSchoolText:
    "Votre rôle n’est lié à aucun établissement. Demandez à l’administrateur de vérifier vos droits.",
  all: "{count, plural, one {La voir} other {Voir les {count, number}}}",
  bounced: {
    title:
      "{count, plural, one {# adresse rejette les courriels} other {{count, number} adresses rejettent les courriels}}",
    note: "{email} : {reason}, le {moment}",
    correct: "Corriger l’adresse",
    print: "Imprimer une lettre",
  },
  replies: {
    title:
      "{count, plural, one {# famille a écrit sous un message} other {{count, number} familles ont écrit sous un message}}",
    note: "« {subject} », le {moment}",
    answer: "Lire et répondre",
  },
  requests: {
    title: "{count, plural, one {# demande de famille} other {{count, number} demandes de familles}}",
    missing_child: "« Il me manque un enfant », le {moment}",
    not_my_child: "« Ce n’est pas mon enfant », le {moment}",
    answer: "Répondre",
  },
  doubts: {
    title:
      "{count, plural, one {# ligne importée à vérifier} other {{count, number} lignes importées à vérifier}}",
    look: "Vérifier",
  },
  expiring: {
    title:
      "{count, plural, one {# lien expire dans les trois jours} other {{count, number} liens expirent dans les trois jours}}",
    note: "Expire le {moment}",
    extend: "Prolonger",
  },
  expired: {
    title:
      "{count, plural, one {# personne invitée n’a plus de lien valable} other {{count, number} personnes invitées n’ont plus de lien valable}}",
    note: "Expiré le {moment}",
    resend: "Renvoyer",
  },
  rights: {
    title:
      "{count, plural, one {# lien avec un enfant se termine} other {{count, number} liens avec un enfant se terminent}}",
    ended: "{child} : terminé le {moment}",
    ending: "{child} : se termine le {moment}",
    see: "Revoir les droits",
  },
  jobs: {
    title: "{count, plural, one {# travail s’est arrêté} other {{count, number} travaux se sont arrêtés}}",
    note: "{school}, le {moment} : rien n’a été écrit. Référence {reference}.",
    organisation: "Organisation",
    again: "Recommencer",
    kinds: {
      import: "Import d’une liste",
      year: "Passage à l’année suivante",
      audit: "Vérification du journal",
      other: "Travail en arrière-plan",
    },
  },
  undo: {
    title:
      "{count, plural, one {# import peut encore être annulé} other {{count, number} imports peuvent encore être annulés}}",
    note: "{school}, écrit le {moment}",
    byCommand: "Import par la ligne de commande",
    see: "Voir ou annuler",
  },
  failed: {
    title: "{count, plural, one {# courriel abandonné} other {{count, number} courriels abandonnés}}",
    see: "Voir et relancer",
  },
  aside: {
    paperTitle: "Pile des lettres",
    paper:
      "{count, plural, =0 {Personne n’attend de lettre.} one {1 responsable ne peut être joint que par lettre.} other {{count, number} responsables ne peuvent être joints que par lettre.}}",
    print: "Préparer les lettres",
    majoritiesTitle: "Bientôt majeurs",
    majorities:
      "{count, plural, one {# élève a ou aura 18 ans sous peu.} other {{count, number} élèves ont ou auront 18 ans sous peu.}}",
    seeMajorities: "Voir les majorités",
    progressTitle: "Qui est déjà connecté ?",
    progress: "{active, plural, one {# connecté} other {{active, number} connectés}} sur {accounts, number}",
    seeConnections: "Qui n’est pas encore connecté ?",
  },
  done: {
    extended: "Le lien est prolongé de 14 jours.",
    resent: "Une nouvelle invitation est en route.",
    unneeded:
      "Rien n’était à faire : cette personne vient de se connecter, ou quelqu’un d’autre s’en est occupé.",
  },
};
