/** How a person wants to be told: mails, digests, notifications on the phone. */
export const mails = {
  title: "Mes notifications",
  fait: {
    courriels: "C’est noté : vos courriels suivront ce choix.",
    appareil: "C’est fait : cet appareil sera prévenu.",
    oublie: "C’est fait : cet appareil ne sera plus prévenu.",
    service:
      "Ce navigateur passe par un service que le portail ne connaît pas. Essayez avec Chrome, Edge, Firefox ou Safari.",
  },
  choice: {
    title: "Les courriels",
    urgent: "Les messages urgents arrivent toujours aussitôt à {email}.",
    noEmail:
      "L’école n’a pas d’adresse de courriel pour vous : appelez le secrétariat pour en donner une. Votre choix servira alors.",
    onPaper:
      "L’école vous donne ses messages sur papier. Appelez le secrétariat pour recevoir des courriels.",
    others: "Pour tous les autres messages :",
    digest: {
      label: "Un récapitulatif par jour, à 18 h",
      hint: "Un seul courriel pour tous vos enfants, les jours où l’école a écrit.",
    },
    at_once: {
      label: "Aussitôt",
      hint: "Un courriel par message, en journée.",
    },
    never: {
      label: "Jamais",
      hint: "Vous lirez les messages sur le portail. Les urgents arrivent quand même.",
    },
    save: "Enregistrer",
  },
  phone: {
    title: "Sur vos appareils",
    text: "Pour un message urgent ou quelque chose à traiter, votre téléphone ou votre ordinateur affiche un mot, même verrouillé. Aucun nom n’y figure.",
    allow: "Prévenir cet appareil",
    thisOne: "Cet appareil",
    since: "Prévenu depuis le {moment}",
    forget: "Ne plus prévenir",
    forgetLabel: "Ne plus prévenir {device}, depuis le {moment}",
    unsupported:
      "Ce navigateur ne peut pas être prévenu. Sur iPhone et iPad : touchez « Partager », puis « Sur l’écran d’accueil », et ouvrez le portail depuis là.",
    denied:
      "Votre navigateur refuse les notifications du portail. Rien n’est perdu : permettez-les dans ses réglages, puis revenez ici.",
    failed:
      "Le navigateur n’a pas pu s’inscrire. Rien n’est perdu : vérifiez le réseau et les notifications du système, puis essayez encore.",
    scripts: "Pour prévenir cet appareil, il faut permettre JavaScript dans le navigateur.",
  },
  push: {
    urgent: "Un message urgent de l’école",
    toDo: "Quelque chose à traiter",
    open: "Touchez pour lire sur le portail.",
  },
  unsubscribe: {
    title: "Ne plus recevoir ces courriels",
    text: "Les messages de l’école resteront sur le portail. Seuls les messages urgents vous arriveront encore par courriel.",
    button: "Ne plus recevoir",
    done: "C’est fait : seuls les messages urgents vous arriveront encore par courriel.",
    choose: "Choisir autrement : connectez-vous pour régler vos courriels",
  },
  offline: {
    title: "Pas de réseau",
    text: "Le portail ne répond pas : votre appareil n’est sans doute pas connecté. Rien n’est perdu.",
    retry: "Réessayer",
  },
};
