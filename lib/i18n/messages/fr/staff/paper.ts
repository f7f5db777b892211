/** What families on paper get each week: the screens, and what is on the paper. */
export const paper = {
  title: "Sur papier",
  intro:
    "Les messages que les familles sans courriel ni compte, ou qui préfèrent le papier, n’ont pas encore reçus : une enveloppe par personne, rangée par classe.",
  noSchoolTitle: "Aucun établissement pour le moment",
  noSchoolText: "Les liasses apparaîtront ici dès qu’un établissement existe.",
  noClass: "Sans classe",
  student: "élève",
  contents:
    "{messages, plural, one {1 message} other {{messages, number} messages}}{slips, plural, =0 {} one {, 1 talon} other {, {slips, number} talons}}",
  waiting: {
    heading:
      "{count, plural, =0 {Rien n’attend sur papier} one {1 enveloppe attend} other {{count, number} enveloppes attendent}}",
    messages:
      "{messages, plural, one {# message} other {{messages, number} messages}}, à préparer en une seule liasse.",
    noneTitle: "Toutes les familles sur papier ont reçu leurs messages",
    noneText:
      "Dès qu’un message part vers une famille sur papier, son enveloppe attend ici jusqu’à la prochaine liasse.",
    class: "Classe",
    envelopes: "Enveloppes",
    classMessages: "Messages",
    byClass: "Enveloppes par classe",
    button: "Préparer la liasse de la semaine",
    preparing: "Préparation…",
    consequence:
      "Ces messages passent dans la liasse et n’attendront plus ici. Le PDF s’ouvre à la page suivante, autant de fois qu’il le faut.",
  },
  refused: {
    nothing: "Rien n’attend plus : une liasse vient d’être préparée, ou les messages ont été retirés.",
  },
  runs: {
    heading: "Liasses préparées",
    none: "Aucune liasse pour le moment",
    noneText: "Chaque liasse restera ici, avec ce qui en a été remis.",
    when: "Liasse",
    what: "Quoi",
    contents:
      "{people, plural, one {# enveloppe} other {{people, number} enveloppes}}, {messages, plural, one {# message} other {{messages, number} messages}}",
    by: "Par",
    unknown: "Le portail",
    given: "Remises",
    givenOf: "{given, number} sur {people, number}",
  },
  run: {
    title: "Liasse du {moment}",
    back: "Toutes les liasses",
    prepared: "La liasse est prête. Ouvrez le PDF et imprimez-le.",
    joined:
      "Cette liasse vient d’être préparée, par vous ou par quelqu’un d’autre : rien n’a été fait une seconde fois. La voici.",
    given: "{count, plural, one {# enveloppe est remise} other {{count, number} enveloppes sont remises}}.",
    notGiven: "L’enveloppe n’est plus notée comme remise.",
    unchanged: "C’était déjà noté : rien n’a changé.",
    open: "Ouvrir le PDF",
    fold: "Imprimez en A4, à 100 %, d’un seul côté. La première feuille est la liste du bureau ; pliez les autres en trois (DL) ou en deux (C5), fenêtre à droite.",
    notKept:
      "Le PDF n’est pas conservé : il est redessiné chaque fois qu’on l’ouvre, et chaque ouverture est notée au journal. Les messages retirés depuis n’y sont plus.",
    emptyTitle: "Il ne reste rien à remettre",
    empty: "Les messages de cette liasse ont été retirés, ou leurs lecteurs n’ont plus le droit de les lire.",
    fileName: "Messages {school} {day}.pdf",
    progress:
      "{given, plural, one {# enveloppe remise} other {{given, number} enveloppes remises}} sur {people, number}",
    heading: "À remettre",
    classCount: "{count, plural, one {# enveloppe} other {{count, number} enveloppes}}",
    giveClass: "Tout remettre",
    giveClassLabel: "Tout remettre dans {class}",
    give: "Remise",
    giveLabel: "Noter comme remise l’enveloppe de {name}",
    takeBack: "Annuler",
    takeBackLabel: "Annuler la remise à {name}",
    givenAt: "Remise le {moment}",
    note: "Noter la réponse",
    for: "pour {pupil}",
  },
  sheet: {
    documentTitle: "{school} : messages sur papier du {date, date, long}",
    dateline: "Le {date, date, full}",
    heading: "Messages de l’école",
    urgent: "Urgent",
    about: "Pour {pupils} · envoyé le {date}",
    askedBy: "Une réponse est demandée pour le {day} : le talon est à la fin.",
    asked: "Une réponse est demandée : le talon est à la fin.",
    attachments: "Pièces jointes, à demander au secrétariat : {names}",
    cutBy: "À découper et à rendre au secrétariat pour le {day}",
    cut: "À découper et à rendre au secrétariat",
    slipAbout: "{pupil}, réponse de {answerer}",
    haveRead: "J’ai bien lu ce message",
    date: "Date",
    signature: "Signature",
    forDesk: "Secrétariat",
    foot: "{name}, messages du {date}",
    deskHeading: "Liste du bureau, {date, date, long}",
    deskIntro:
      "{count, plural, one {# enveloppe} other {{count, number} enveloppes}}, dans l’ordre des feuilles qui suivent. Cette liste reste au secrétariat.",
  },
};
