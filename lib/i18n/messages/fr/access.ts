/** The doors: login, first connection, forgotten password, account. Labels are those of the printed procedures. */
export const access = {
  fields: {
    identifier: "Nom d'utilisateur ou adresse de courriel",
    password: "Mot de passe",
    newPassword: "Nouveau mot de passe",
    currentPassword: "Mot de passe actuel",
    token: "Jeton de connexion",
    username: "Nom d’utilisateur",
  },
  waiting: "Un instant…",
  device: { on: "{browser} sur {system}", unknownBrowser: "Navigateur inconnu" },
  missing: {
    identifier: "Écrivez votre nom d’utilisateur ou votre adresse de courriel.",
    password: "Écrivez votre mot de passe.",
    newPassword: "Choisissez un mot de passe.",
    currentPassword: "Écrivez le mot de passe que vous utilisez aujourd’hui.",
    token: "Écrivez le jeton qui figure dans votre courriel ou sur votre lettre.",
  },
  login: {
    title: "Connexion",
    submit: "Connexion",
    remember: "Se souvenir du nom d'utilisateur",
    stay: "Rester connecté sur cet appareil",
    stayHint: "À réserver à votre propre appareil. Sans effet pour le personnel.",
    forgotten: "Vous avez oublié votre nom d'utilisateur et/ou votre mot de passe ?",
    firstTime: "Première connexion",
    firstTimeText:
      "Vous avez reçu un courriel ou une lettre de l’école. Utilisez le jeton qui s’y trouve pour choisir votre mot de passe.",
    signedOut: "Vous êtes déconnecté. À bientôt.",
    cookiesOff: "Votre navigateur refuse les cookies",
    cookiesOffText:
      "Sans eux, le portail ne peut pas se rappeler que vous êtes connecté. Autorisez les cookies pour ce site dans les réglages du navigateur, puis réessayez. Le portail n’en utilise aucun pour vous suivre.",
    toContinue: "Connectez-vous pour continuer : vous arriverez ensuite à la page demandée.",
  },
  refused: {
    credentials: "Nom d'utilisateur ou mot de passe incorrect.",
    wait: "Nom d'utilisateur ou mot de passe incorrect. Après plusieurs essais, patientez quelques minutes avant de recommencer, ou demandez un nouveau mot de passe.",
    address:
      "Trop d’essais depuis cette connexion. Patientez {minutes, plural, one {une minute} other {# minutes}}, puis recommencez. Rien n’est perdu.",
    busy: "Beaucoup de personnes se connectent en ce moment. Votre demande repart toute seule dans quelques secondes ; sinon, réessayez.",
    waitCurrent: "Trop d’essais : patientez quelques minutes avant de recommencer. Rien n’est perdu.",
    currentPassword: "Ce n’est pas votre mot de passe actuel.",
    tooShort: "Ce mot de passe est trop court : il faut au moins {minimum} caractères.",
    tooLong: "Ce mot de passe est trop long : {maximum} caractères au plus.",
    common:
      "Ce mot de passe est trop connu : il figure dans les listes que les fraudeurs essaient en premier. Choisissez plusieurs mots sans rapport entre eux.",
    personal:
      "Ce mot de passe se devine à partir de votre nom ou de celui de l’école. Choisissez plusieurs mots sans rapport avec vous.",
    tokenTries:
      "Trop de jetons inconnus ont été essayés depuis cette connexion. Patientez {minutes, plural, one {une minute} other {# minutes}}, puis recommencez.",
    tokenUnknown:
      "Ce jeton n’existe pas. Vérifiez chaque caractère : les jetons imprimés n’ont ni i, ni l, ni o, ni 0, ni 1.",
  },
  newPassword: {
    hint: "Au moins {minimum} caractères. Quatre mots sans rapport entre eux font un excellent mot de passe.",
    suggest: "Me proposer une phrase de passe",
    suggested: "Voici une phrase rien que pour vous. Notez-la, puis cliquez sur « Modifier ».",
    lengthMissing: "{count, plural, one {Encore un caractère} other {Encore # caractères}}",
    lengthGood: "La longueur convient",
    lengthGreat: "Très bonne longueur",
    submit: "Modifier",
  },
  token: {
    enterTitle: "Jeton de connexion",
    enterIntro:
      "Recopiez le jeton de votre courriel ou le code de votre lettre. Espaces et tirets ne comptent pas.",
    enterSubmit: "Connexion",
    enterHelp: "Pas de jeton ?",
    enterHelpText:
      "Demandez un courriel à votre adresse, ou appelez le secrétariat : il vous en donne un en quelques secondes.",
    forgotten: "Recevoir un courriel",
    activateTitle: "Première connexion",
    resetTitle: "Nouveau mot de passe",
    greeting: "Bonjour {firstName}",
    activateIntro: "Votre compte est prêt. Choisissez votre mot de passe : vous entrez aussitôt.",
    resetIntro: "Choisissez un nouveau mot de passe : vous entrez aussitôt.",
    yourUsername: "Votre nom d’utilisateur, à retenir",
    validUntil: "Ce jeton est valable jusqu’au {moment}.",
    expiredTitle: "Ce jeton a expiré",
    expiredText:
      "Pour votre sécurité, un jeton ne vaut qu’un temps. Demandez-en un nouveau : il arrive en quelques secondes.",
    usedTitle: "Ce jeton a déjà servi",
    usedText:
      "Un jeton ne sert qu’une fois. Si vous avez choisi votre mot de passe, connectez-vous. Sinon, demandez un nouveau jeton.",
    replacedTitle: "Ce jeton a été remplacé",
    replacedText:
      "Un jeton plus récent a été envoyé ou utilisé. Cherchez le dernier courriel reçu, ou demandez un nouveau jeton.",
    renewTo: "Il sera envoyé à l’adresse connue de l’école : {email}.",
    renew: "Recevoir un nouveau jeton",
    noAddress:
      "L’école ne connaît pas d’adresse de courriel pour ce compte. Appelez le secrétariat : il vous donne un code tout de suite.",
    toLogin: "Aller à la connexion",
    notYourAddress: "Ce n’est pas votre adresse, ou rien n’arrive ? Le secrétariat peut vous aider :",
    tooManyTitle: "Patientez quelques minutes",
    unknownTitle: "Ce jeton n’existe pas",
    unknownText:
      "L’adresse est peut-être incomplète : le lien du courriel doit être ouvert en entier. Demandez un nouveau courriel, ou recopiez le jeton à la main.",
    unknownForgotten: "Recevoir un nouveau courriel",
    unknownEnter: "Recopier le jeton",
    renewedTitle: "Un nouveau jeton est en route",
    renewedText:
      "Ouvrez le courriel que vous recevez dans les prochaines secondes, et suivez le lien qu’il contient. Le nouveau jeton remplace les précédents.",
  },
  forgotten: {
    title: "Mot de passe oublié",
    heading: "Nom d’utilisateur ou mot de passe oublié",
    intro:
      "Écrivez votre nom d’utilisateur ou l’adresse de courriel que l’école connaît. Vous recevez un courriel avec votre nom d’utilisateur et un lien pour choisir un nouveau mot de passe.",
    submit: "Soumettre",
    sentTitle: "Demande reçue",
    sentHeading: "Regardez vos courriels",
    sentText:
      "Si un compte correspond, un courriel part dans les secondes qui suivent (une minute au plus). Le lien qu’il contient est valable 30 minutes.",
    nothingTitle: "Rien ne vient ?",
    nothingSpam: "Regardez dans le dossier « Courrier indésirable » (ou « Spam »).",
    nothingOther:
      "L’adresse n’est peut-être pas celle que l’école connaît : essayez l’autre adresse de la famille.",
    nothingCall: "Appelez le secrétariat : il voit ce qui se passe et vous aide tout de suite.",
    again: "Essayer une autre adresse",
    backToLogin: "Retour à la connexion",
  },
  account: {
    title: "Mon compte",
    provisionalTitle: "Choisissez votre mot de passe",
    provisionalText:
      "Vous êtes entré avec un mot de passe provisoire. Choisissez maintenant le vôtre : ensuite, tout s’ouvre. Vous avez 15 minutes.",
    identity: "Vos informations",
    name: "Nom",
    email: "Adresse de courriel",
    noEmail: "Aucune adresse connue de l’école",
    emailChange: "Pour corriger votre nom ou votre adresse, appelez le secrétariat.",
    passwordTitle: "Mot de passe",
    passwordText: "Le changer déconnecte tous vos autres appareils.",
    passwordChanged: "Votre mot de passe est changé. Vos autres appareils sont déconnectés.",
    devicesTitle: "Mes appareils",
    devicesText:
      "Les appareils où vous êtes connecté en ce moment. Déconnectez ceux que vous ne reconnaissez pas, puis changez de mot de passe.",
    thisDevice: "Cet appareil",
    lastSeen: "Vu le {moment}",
    endDevice: "Déconnecter",
    endDeviceLabel: "Déconnecter {device}, vu le {moment}",
    endOthers: "Déconnecter tous les autres appareils",
    deviceEnded: "C’est fait : l’appareil est déconnecté.",
    devicesEnded: "C’est fait : tous vos autres appareils sont déconnectés.",
    onlyThis: "Vous n’êtes connecté nulle part ailleurs.",
  },
  ending: {
    soonTitle: "Vous allez être déconnecté",
    soonText:
      "Sans activité, le portail se ferme dans moins de deux minutes pour protéger vos données. Ce que vous avez écrit reste à l’écran.",
    stay: "Rester connecté",
    overTitle: "Vous êtes déconnecté",
    overText:
      "Ce que vous avez écrit est toujours à l’écran : copiez-le si vous en avez besoin, puis reconnectez-vous.",
    signInAgain: "Se reconnecter",
  },
};
