/** Letters and slips: the screens, and what is on the paper. */
export const letters = {
  title: "Lettres et bandelettes",
  intro:
    "Pour les familles sans courriel ou qui préfèrent le papier : une lettre par personne, avec son nom d’utilisateur et un code qui ouvre son compte.",
  filter: {
    heading: "Pour qui ?",
    school: "Établissement",
    audience: "Destinataires",
    responsables: "Responsables",
    eleves: "Élèves",
    class: "Classe",
    everyClass: "Toutes les classes",
    state: "Situation",
    everyState: "Toutes",
    layout: "Format",
    lettres: "Lettres A4",
    bandelettes: "Bandelettes (3 par page)",
    again: "Aussi ceux dont la dernière lettre est encore valable",
    show: "Voir la liste",
    named:
      "{count, plural, one {Une personne choisie} other {{count, number} personnes choisies}} sur un autre écran.",
    forget: "Choisir autrement",
  },
  proposal: {
    heading: "{count, plural, =0 {Aucune lettre à imprimer} one {1 lettre} other {{count, number} lettres}}",
    headingSlips:
      "{count, plural, =0 {Aucune bandelette à imprimer} one {1 bandelette} other {{count, number} bandelettes}}",
    paper:
      "{sheets, plural, one {# feuille} other {{sheets, number} feuilles}} A4, par classe puis par aîné. Les codes seront valables {days, plural, one {# jour} other {{days, number} jours}}.",
    consequence:
      "Imprimer crée les codes : une lettre précédente de ces personnes ne fonctionnera plus. L’impression est notée au journal.",
    print: "{count, plural, one {Imprimer 1 lettre} other {Imprimer {count, number} lettres}}",
    printSlips: "{count, plural, one {Imprimer 1 bandelette} other {Imprimer {count, number} bandelettes}}",
    waiting: "Création des codes…",
    people: "Qui reçoit une lettre",
    noClass: "Sans classe",
    inClass: "{count, plural, one {# personne} other {{count, number} personnes}}",
    children: "pour {children}",
    tooLong: "La liste est longue : choisissez une classe pour voir les noms.",
    nobodyTitle: "Personne n’attend de lettre",
    nobodyText:
      "Tous ceux qui correspondent sont déjà connectés, ou ont reçu une lettre encore valable. Changez les filtres, ou cochez « Aussi ceux dont la dernière lettre est encore valable ».",
    nobodyAtAll: "Personne ne correspond à ces filtres. Choisissez une autre classe ou une autre situation.",
  },
  leftOut: {
    heading: "Qui n’en reçoit pas, et pourquoi",
    active:
      "{count, plural, one {# personne se connecte déjà} other {{count, number} personnes se connectent déjà}}.",
    suspended: "{count, plural, one {# compte est suspendu} other {{count, number} comptes sont suspendus}}.",
    staff:
      "{count, plural, one {# personne travaille} other {{count, number} personnes travaillent}} à l’école : l’administration s’occupe de leur accès.",
    liveLetter:
      "{count, plural, one {# personne a} other {{count, number} personnes ont}} déjà une lettre encore valable.",
  },
  refused: {
    nothing:
      "Rien n’a été imprimé : ces personnes viennent de recevoir une lettre, ou se sont connectées entre-temps. Regardez les impressions ci-dessous.",
    tooMany: "Plus de {most, number} lettres d’un coup : choisissez une classe. Rien n’a été imprimé.",
  },
  runs: {
    heading: "Impressions",
    none: "Aucune impression pour le moment",
    noneText:
      "Chaque impression restera ici, avec le nombre de codes déjà utilisés, et pourra être rouverte.",
    when: "Impression",
    what: "Quoi",
    by: "Par",
    used: "Codes utilisés",
    until: "Valables jusqu’au",
    usedOf: "{used, number} sur {people, number}",
    older: "Impressions plus anciennes",
    newest: "Revenir aux plus récentes",
    unknownPrinter: "Le portail",
    letters: "{count, plural, one {# lettre} other {{count, number} lettres}}",
    slips: "{count, plural, one {# bandelette} other {{count, number} bandelettes}}",
    classOnly: "{what} · {class}",
  },
  run: {
    title: "Impression du {moment}",
    back: "Toutes les impressions",
    printed: "Les codes sont créés. Ouvrez le PDF et imprimez-le.",
    joined:
      "Cette liste vient d’être imprimée, par vous ou par quelqu’un d’autre : rien n’a été créé une seconde fois. Voici cette impression.",
    open: "Ouvrir le PDF",
    sheetsLeft:
      "{sheets, plural, one {# feuille} other {{sheets, number} feuilles}} pour {count, plural, one {# code encore valable} other {{count, number} codes encore valables}}. Les codes utilisés, expirés ou remplacés n’y sont plus.",
    emptyTitle: "Il ne reste rien à imprimer",
    empty:
      "Tous les codes de cette impression sont utilisés, expirés ou remplacés. Préparez de nouvelles lettres pour ceux qui en ont encore besoin.",
    again: "Préparer de nouvelles lettres",
    factsHeading: "Cette impression",
    school: "Établissement",
    by: "Imprimée par",
    until: "Codes valables jusqu’au",
    what: "Quoi",
    fold: "Imprimez en A4, à 100 %, d’un seul côté. Pliez aux repères : en trois pour une enveloppe DL, en deux pour une C5, fenêtre à droite.",
    cut: "Imprimez en A4, à 100 %, d’un seul côté, et coupez sur les pointillés.",
    progress: "Ce que sont devenus les codes",
    notKept:
      "Le PDF n’est pas conservé : il est redessiné chaque fois qu’on l’ouvre, et chaque ouverture est notée au journal.",
    fileName: "{layout, select, slips {Bandelettes} other {Lettres}} {school} {day}.pdf",
  },
  codeState: {
    used: "Utilisé",
    open: "Encore valable",
    expired: "Expiré",
    closed: "Remplacé",
  },
  paper: {
    documentTitle: "{school} : codes valables jusqu’au {until, date, full}",
    dateline: "Le {date, date, full}",
    officeHours: "Secrétariat : {hours}",
    guardianOf: "Responsable {elided, select, yes {d’} other {de }}{children}",
    classOf: "Classe {class}",
    username: "Votre nom d’utilisateur",
    code: "Votre code, valable une fois, jusqu’au {until, date, full}",
    guardian: {
      title: "Votre compte vous attend",
      intro:
        "Bonjour {name}, votre école vous ouvre son portail : les messages, les documents et l’agenda {elided, select, yes {d’} other {de }}{children}. Un seul compte suffit, pour longtemps.",
    },
    student: {
      title: "Votre compte vous attend",
      intro:
        "Bonjour {name}, votre école vous ouvre son portail : vos messages, vos documents et votre agenda. Un seul compte suffit, pour longtemps.",
    },
    reset: {
      title: "Choisissez un nouveau mot de passe",
      intro:
        "Bonjour {name}, vous avez déjà un compte sur le portail de l’école. Voici de quoi y entrer à nouveau : votre nom d’utilisateur ne change pas.",
    },
    steps: {
      scan: {
        title: "Visez le carré",
        text: "avec l’appareil photo de votre téléphone. Ou allez sur {address} et tapez votre code.",
      },
      choose: {
        title: "Choisissez",
        text: "votre mot de passe : {minimum, number} caractères ou plus. Le portail peut vous proposer une phrase facile à retenir.",
      },
      enter: {
        title: "Entrez",
        text: "aussitôt, sans rien d’autre à faire. Gardez votre nom d’utilisateur : il sert à chaque connexion.",
      },
    },
    shortSteps:
      "Visez le carré avec votre téléphone, ou allez sur {address} et tapez le code. Choisissez votre mot de passe : vous entrez aussitôt. {help}",
    helpInPerson: "Besoin d’aide ? Passez au secrétariat.",
    helpByPhone: "Besoin d’aide ? Appelez le secrétariat au {phone}.",
    helpByPhoneAt: "Besoin d’aide ? Appelez le secrétariat au {phone} ({hours}).",
    personal:
      "Cette lettre est personnelle : son code ouvre un compte. Elle n’est pas pour vous ? Rapportez-la au secrétariat sans l’utiliser.",
  },
};
