export const mail = {
  greeting: "Bonjour {name},",
  greetingAnyone: "Bonjour,",
  usernameLabel: "Votre nom d’utilisateur",
  linkInClear: "Le bouton ne répond pas ? Copiez cette adresse dans votre navigateur :",
  personal:
    "Ce courriel est destiné à {name}. Si plusieurs personnes partagent cette boîte, chacune reçoit le sien. Ne le transférez pas : son lien ouvre votre compte.",
  help: {
    byReply: "Une question ? Appelez le secrétariat ou répondez à ce courriel.",
    inPerson: "Une question ? Adressez-vous au secrétariat.",
    phone: "Téléphone :",
  },
  opens: {
    asGuardian:
      "Vous y trouverez tout ce qui concerne {count, plural, one {votre enfant} other {vos enfants}} : {children}.",
    asStudent: "Vous y trouverez vos messages, vos documents et votre agenda.",
    asStaff: "Vous y accompagnerez les familles, les élèves et le personnel dans leurs accès.",
  },
  activation: {
    subject: "{school} : votre première connexion",
    title: "Votre compte vous attend",
    preview: "Nom d’utilisateur : {username}. Il ne vous reste qu’à choisir votre mot de passe.",
    welcome: "Votre école vous ouvre son portail. Un seul compte suffit, pour longtemps.",
    act: "Choisissez votre mot de passe : vous entrerez aussitôt.",
    button: "Choisir mon mot de passe",
    validity:
      "Ce lien contient votre jeton de connexion. Il est valable jusqu’au {until, date, full}. Passé cette date, ouvrez-le quand même : vous pourrez en recevoir un nouveau.",
    notYou: "Vous n’êtes pas {name} ? N’ouvrez pas le lien et prévenez le secrétariat.",
  },
  activationReminder: {
    validity:
      "C’est le même lien que dans notre premier courriel. Il est valable jusqu’au {until, date, full}. Passé cette date, ouvrez-le quand même : vous pourrez en recevoir un nouveau.",
    first: {
      subject: "{school} : votre compte vous attend toujours",
      title: "Votre compte vous attend toujours",
      why: "Nous vous avons écrit il y a quelques jours pour votre première connexion au portail de l’école. Elle n’est pas encore faite : cela prend une minute.",
    },
    last: {
      subject: "{school} : votre lien de première connexion expire bientôt",
      title: "Votre lien expire bientôt",
      why: "Votre première connexion au portail de l’école n’est pas encore faite. Voici une dernière fois votre lien.",
    },
  },
  passwordReset: {
    subject: "{school} : choisissez un nouveau mot de passe",
    title: "Choisissez un nouveau mot de passe",
    preview:
      "{count, plural, one {Votre lien est valable} other {Vos liens sont valables}} jusqu’au {until}.",
    why: "Quelqu’un, sans doute vous, a demandé un nouveau mot de passe.",
    several: "{count} comptes utilisent cette boîte de courriel. Prenez le vôtre :",
    button: "Choisir un nouveau mot de passe",
    buttonFor: "Nouveau mot de passe pour {name}",
    validity:
      "{count, plural, one {Ce lien est valable} other {Ces liens sont valables}} jusqu’au {until} et {count, plural, one {ne sert} other {ne servent}} qu’une fois. Trop tard ? Rien n’est perdu : demandez un nouveau courriel depuis la page de connexion.",
    notYou: "Vous n’avez rien demandé ? Ignorez ce courriel : rien ne change et votre compte reste protégé.",
  },
  secondFactor: {
    subject: "{school} : un second facteur protège votre compte",
    title: "Un second facteur protège votre compte",
    what: "{kind, select, passkey {Une clé d’accès} other {Une application d’authentification}} a été ajoutée à votre compte le {moment}. Elle sera demandée à chaque connexion au secrétariat.",
  },
  passwordChanged: {
    subject: "{school} : votre mot de passe a changé",
    title: "Votre mot de passe a changé",
    what: "Le mot de passe de votre compte a changé le {moment}. Vos autres appareils sont déconnectés.",
  },
  notice: {
    you: "C’était vous ? Vous n’avez rien à faire.",
    notYou:
      "Ce n’était pas vous ? Choisissez tout de suite un nouveau mot de passe, puis prévenez le secrétariat.",
  },
  unknownAddress: {
    subject: "{school} : aucun compte à cette adresse",
    title: "Aucun compte à cette adresse",
    why: "Quelqu’un, sans doute vous, a demandé un nouveau mot de passe sur le portail de l’école.",
    what: "Aucun compte n’est enregistré avec l’adresse {address}.",
    act: "L’école connaît peut-être une autre de vos adresses : essayez-la, ou donnez votre nom d’utilisateur. Sinon, le secrétariat peut corriger votre adresse.",
    button: "Essayer une autre adresse",
    notYou: "Vous n’avez rien demandé ? Ignorez ce courriel : vous n’en recevrez pas plus d’un par jour.",
  },
  emailChange: {
    subject: "{school} : l’adresse de votre compte a changé",
    title: "Votre adresse a changé",
    what: "L’adresse de courriel de votre compte a été changée par le secrétariat le {moment}.",
    from: "Les courriels de l’école vont désormais à la nouvelle adresse. Les liens et les codes reçus avant ne fonctionnent plus.",
    notYou:
      "Vous ne l’avez pas demandé, ou c’est une erreur ? Appelez le secrétariat : il remet l’ancienne adresse en place.",
  },
  newDevice: {
    subject: "{school} : votre compte a servi sur un nouvel appareil",
    title: "Connexion sur un nouvel appareil",
    what: "Votre compte a servi pour la première fois sur cet appareil : {device}, le {moment}.",
  },
  told: {
    level: { urgent: "Urgent", to_do: "À traiter" },
    /** Its author greets in the message itself. */
    to: "Pour {name}.",
    about: "Concerne {pupils}.",
    forYou: "Ce message vous est adressé.",
    pupil: "{name} ({class})",
    asked: {
      acknowledge:
        "Ce qui vous est demandé : confirmer que vous avez lu{by, select, none {} other {, au plus tard le {by}}}.",
      yes_no:
        "Ce qui vous est demandé : répondre oui ou non{by, select, none {} other {, au plus tard le {by}}}.",
      choice:
        "Ce qui vous est demandé : choisir entre {choices}{by, select, none {} other {, au plus tard le {by}}}.",
    },
    attachments:
      "{count, plural, one {Pièce jointe} other {Pièces jointes}}, à ouvrir derrière la connexion : {names}",
    open: "Ouvrir le message",
    answer: "Répondre",
    answerFor: "Répondre pour {name}",
    acknowledge: "Confirmer la lecture",
    acknowledgeFor: "Confirmer la lecture pour {name}",
    choose: {
      urgent:
        "Les messages urgents arrivent toujours aussitôt. Pour les autres, vous choisissez quand vous les recevez :",
      stop: "Pour ne plus recevoir de courriels que pour les messages urgents :",
    },
  },
  reply: {
    subject: "{school} vous a répondu : {subject}",
    title: "Le secrétariat vous a répondu",
    under: "Sous le message « {subject} ».",
  },
  announcement: {
    subject: {
      urgent: "Urgent · {school} : {subject}",
      to_do: "À traiter · {school} : {subject}",
      information: "{school} : {subject}",
      reminder: "Rappel · {school} : {subject}",
    },
    reminder:
      "{asks, select, yes {Le secrétariat n’a pas encore votre réponse à ce message.} other {Le secrétariat vous rappelle ce message, que vous n’avez pas encore ouvert.}}",
  },
  digest: {
    subject: "{school} : {count, plural, one {un message} other {{count, number} messages}} du {day}",
    title: "{count, plural, one {Un message de l’école} other {{count, number} messages de l’école}}",
    intro:
      "{asked, plural, =0 {Voici ce que l’école vous a écrit depuis le dernier récapitulatif. Rien ne vous est demandé.} one {Voici ce que l’école vous a écrit depuis le dernier récapitulatif. Un message attend votre réponse.} other {Voici ce que l’école vous a écrit depuis le dernier récapitulatif. {asked, number} messages attendent votre réponse.}}",
  },
  status: {
    summary: "Ce que contient la boîte d’envoi",
    lane: "{lane} : {queued, number} en attente, {sent, plural, one {# envoyé} other {# envoyés}}, {delivered, plural, one {# distribué} other {# distribués}}, {delayed, plural, one {# retardé} other {# retardés}}, {bounced, plural, one {# refusé} other {# refusés}} par la boîte, {complained, plural, one {# signalé comme indésirable} other {# signalés comme indésirables}}, {cancelled, plural, one {# annulé} other {# annulés}}, {failed, plural, one {# abandonné} other {# abandonnés}}.",
    lanes: { urgent: "Urgents", bulk: "En nombre" },
    waiting:
      "{due, plural, =0 {Aucun courriel n’est en retard} one {1 courriel doit partir} other {# courriels doivent partir}}, {scheduled, plural, =0 {aucun n’est prévu} one {1 est prévu} other {# sont prévus}} pour plus tard.",
    oldest: "Le plus ancien attend depuis le {moment}.",
    resetRequests:
      "{count, plural, =0 {Aucune demande de mot de passe n’attend} one {1 demande de mot de passe attend} other {# demandes de mot de passe attendent}}.",
  },
  drain: {
    summary: "Envoie les courriels qui doivent partir, puis rend la main",
    noTransport:
      "Aucun transport de courriel n’est réglé. Donnez RESEND_API_KEY, SMTP_URL ou MAIL_OUTBOX_DIR. Rien n’est perdu : les courriels attendent.",
    done: "{sent, plural, =0 {Aucun courriel envoyé} one {1 courriel envoyé} other {# courriels envoyés}}. À réessayer : {retried, number}. Abandonnés : {failed, number}. Annulés, lien périmé : {cancelled, number}. Remis au matin : {postponed, number}.",
  },
  viewer: {
    title: "Courriels de la démonstration",
    intro:
      "Tous les courriels que le portail a envoyés, le plus récent d’abord. Aucun n’a quitté cette machine.",
    search: "Adresse ou nom",
    searchButton: "Chercher",
    count: "{count, plural, =0 {Aucun courriel} one {1 courriel} other {# courriels}}",
    shownOnly: "Les {count} plus récents sont montrés. Cherchez une adresse pour en voir d’autres.",
    none: "Aucun courriel ne correspond. Ils partent dans les secondes qui suivent une demande.",
    to: "Pour",
    subject: "Objet",
    sentAt: "Envoyé",
    template: "Modèle",
    back: "Tous les courriels",
    asSeen: "Tel qu’il s’affiche",
    asText: "En texte seul",
  },
};
