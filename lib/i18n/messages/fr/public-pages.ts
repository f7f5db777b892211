/** Home, a school's own door, help, privacy, accessibility. */
export const publicPages = {
  validity: {
    same: "{longest, plural, one {# jour} other {# jours}}",
    range: "de {shortest} à {longest} jours selon l’école",
  },
  home: {
    title: "Accueil",
    kicker: "Le portail des familles, des élèves et du personnel",
    lead: "Messages de l’école, documents, agenda : l’essentiel de l’année, avec un seul compte par personne.",
    signIn: "Connexion",
    firstTime: "Première connexion",
    firstTimeHelp: "Vous avez reçu un courriel ou une lettre avec un jeton ou un code ?",
    enterToken: "Jeton de connexion",
    contactHeading: "Le secrétariat",
    contactLead: "Pas de courriel, pas de code, ou perdu en route ? Appelez, on vous aide.",
    schools: "Choisissez votre établissement",
    goToSchool: "Connexion – {school}",
  },
  empty: {
    heading: "Le portail est prêt, il attend son école",
    explanation:
      "Aucun établissement n’est encore enregistré. La personne qui installe le portail en crée un avec la commande :",
    command: 'npm run cli -- school create --slug saint-luc --name "Institut Saint-Luc"',
    next: "Elle invite ensuite une première personne du secrétariat et importe la liste des élèves. La liste des commandes s’affiche avec « npm run cli -- help ».",
  },
  help: {
    title: "Aide",
    lead: "Les réponses aux questions que le secrétariat entend le plus souvent. Aucune de ces situations ne vous fait perdre votre compte.",
    firstHeading: "Je me connecte pour la première fois",
    firstSteps: {
      mail: "Ouvrez le courriel de l’école. Il contient votre nom d’utilisateur et un lien personnel, valable {validity}. Ouvrir le lien ne le consomme pas : vous pouvez y revenir.",
      letter:
        "Vous avez une lettre ou un code reçu au secrétariat ? Choisissez « Jeton de connexion » et recopiez le code. Majuscules, espaces et tirets n’ont pas d’importance.",
      password:
        "Choisissez votre mot de passe : au moins {minimum} caractères. Une phrase de quelques mots est facile à retenir et difficile à deviner ; le portail peut vous en proposer une.",
      done: "Vous êtes connecté. La prochaine fois, votre nom d’utilisateur et ce mot de passe suffisent.",
    },
    firstLink: "Saisir un jeton de connexion",
    usernameHeading: "Je ne connais pas mon nom d’utilisateur",
    username:
      "Il est formé de votre nom puis de votre prénom, en minuscules, sans accent, reliés par « _ » : François Dupont devient dupont_francois. Vous pouvez aussi écrire votre adresse de courriel à la place. Majuscules et accents ne comptent pas.",
    passwordHeading: "J’ai oublié mon mot de passe",
    password:
      "Demandez un nouveau lien avec votre nom d’utilisateur ou votre adresse de courriel. Il arrive en quelques secondes et reste valable {resetMinutes} minutes. Si plusieurs comptes utilisent la même adresse, le courriel les cite tous, chacun avec son lien.",
    passwordLink: "Recevoir un nouveau lien",
    mailHeading: "Le courriel n’arrive pas",
    mail: {
      spam: "Regardez dans « Courrier indésirable » (ou « Spam », « Promotions »).",
      other: "L’adresse que vous avez donnée à l’école est peut-être une autre : essayez-la aussi.",
      desk: "Toujours rien ? Appelez le secrétariat. Il voit si le courriel est parti ou revenu, corrige l’adresse, et peut vous donner un code sur papier.",
    },
    expiredHeading: "Mon lien ne fonctionne plus",
    expired:
      "Un lien a une durée limitée et ne sert qu’une fois. Ouvrez-le quand même : la page vous propose d’en recevoir un nouveau. Quand plusieurs liens ont été envoyés, seul le plus récent fonctionne.",
    waitHeading: "Le portail me demande de patienter",
    wait: "Après plusieurs mots de passe incorrects, il faut attendre de quelques secondes à {waitMinutes} minutes. C’est une protection contre les inconnus qui essaient de deviner ; votre compte n’est pas bloqué. Vous pouvez aussi choisir un nouveau mot de passe.",
    childrenHeading: "J’ai plusieurs enfants",
    children:
      "Un seul compte suffit, même s’ils sont dans des établissements différents du portail. Après la connexion, choisissez un enfant ; dans son espace, un bouton au prénom de chacun permet de passer de l’un à l’autre.",
    parentsHeading: "Nous sommes deux parents",
    parents:
      "Chaque parent a son propre compte et son propre mot de passe, même si vous partagez une adresse de courriel. Aucun ne voit l’adresse, le téléphone ou le courriel de l’autre.",
    deviceHeading: "J’utilise un ordinateur partagé",
    device:
      "Ne cochez pas « Rester connecté sur cet appareil » et choisissez « Se déconnecter » avant de partir. Dans « Mon compte », la liste de vos appareils permet d’en déconnecter un à distance.",
    stillHeading: "Vous n’avez pas trouvé ?",
    still: "Appelez le secrétariat. Il ne connaît pas votre mot de passe et ne vous le demandera jamais.",
  },
  privacy: {
    title: "Confidentialité",
    lead: "Ce que le portail sait de vous, pourquoi, combien de temps, et ce que vous pouvez demander.",
    theSchool: "L’école",
    whoHeading: "Qui est responsable",
    who: "{place} est responsable de ces données et les utilise pour faire fonctionner l’école : informer les familles, donner accès aux documents et à l’agenda, tenir à jour les coordonnées. Le portail est un outil de l’école ; il ne sert à aucune publicité et ne vend rien.",
    storedHeading: "Ce qui est enregistré",
    stored: {
      identity: "Votre identité : nom, prénom, nom d’utilisateur, langue.",
      contact: "Vos coordonnées, telles que vous les avez données à l’école : courriel, téléphone.",
      schooling: "Pour un élève : école, classe, matricule de l’école, date de naissance.",
      family:
        "Le lien entre un responsable et un élève, ses droits et, s’ils sont limités, le motif et la référence du document.",
      password:
        "Une empreinte de votre mot de passe. Le mot de passe lui-même n’est pas enregistré ; personne ne peut le lire, l’école non plus.",
      connections:
        "Vos appareils connectés, vos tentatives de connexion avec leur heure, et les courriels que le portail vous a envoyés avec leur sort (parti, reçu, revenu).",
      journal: "Un journal de ce que le personnel consulte et modifie, qui ne peut pas être réécrit.",
    },
    neverHeading: "Ce qui ne l’est jamais",
    never: {
      niss: "Le numéro de registre national (NISS) : s’il figure dans une liste importée, la colonne est ignorée.",
      medical: "Les données médicales : même règle.",
      tracking:
        "Aucune mesure d’audience, aucun traceur, aucun contenu venu d’un autre site. Les polices, les images et les scripts sont servis par le portail.",
    },
    seenHeading: "Qui voit quoi",
    seen: {
      staff:
        "Le secrétariat de votre école voit les comptes de cette école ; chaque consultation des données d’une famille est inscrite au journal.",
      guardian:
        "Un responsable ne voit que ses enfants, et jamais l’adresse, le téléphone ou le courriel de l’autre responsable.",
      student: "Un élève ne voit pas les données de ses responsables.",
      mail: "Le service qui achemine les courriels reçoit l’adresse et le contenu de ceux qu’il transporte.",
    },
    durationHeading: "Combien de temps",
    durations: {
      caption: "Durées de conservation et de validité",
      what: "Quoi",
      howLong: "Durée",
      activation: "Lien de première connexion",
      activationTime: "{validity}",
      reset: "Lien pour un nouveau mot de passe",
      resetTime: "{minutes} minutes",
      session: "Connexion d’une famille",
      sessionTime: "{idle} heures sans activité, {absolute} heures au plus",
      stay: "Connexion avec « Rester connecté sur cet appareil »",
      stayTime: "{idle} jours sans activité, {absolute} jours au plus",
      staff: "Connexion d’un membre du personnel",
      staffTime: "{idle} minutes sans activité, {absolute} heures au plus",
      traces: "Tentatives de connexion, connexions terminées et demandes de nouveau mot de passe",
      tracesTime: "{days} jours, puis effacement automatique",
      failures:
        "Nombre d’échecs depuis la dernière connexion réussie, appareils qui ne servent à aucun compte",
      failuresTime: "{days} jours, puis effacement automatique",
      account: "Compte, scolarité et journal",
      accountTime:
        "Pendant la scolarité, puis le temps de conservation fixé par l’école ; ils sont ensuite effacés",
    },
    cookiesHeading: "Les cookies",
    cookiesLead:
      "Le portail n’en utilise que pour fonctionner ; aucun ne sert à vous suivre. C’est pourquoi aucun bandeau ne vous demande d’en accepter.",
    cookies: {
      caption: "Cookies du portail",
      name: "Nom",
      purpose: "Usage",
      duration: "Durée",
      session: "Vous garde connecté. Son contenu est tiré au hasard et ne dit rien de vous.",
      sessionTime: "Jusqu’à la déconnexion ou la fin de la connexion",
      device:
        "Reconnaît un appareil sur lequel vous vous êtes déjà connecté, pour qu’un inconnu ne puisse pas vous bloquer.",
      deviceTime: "{days} jours",
      username: "Remplit votre nom d’utilisateur, si vous l’avez demandé. Il ne garde personne connecté.",
      usernameTime: "{days} jours",
      child: "Retient l’enfant choisi en dernier.",
      childTime: "{days} jours",
      probe: "Vérifie que votre navigateur accepte les cookies.",
      probeTime: "Jusqu’à la fermeture du navigateur",
      prefix:
        "Sur une adresse https, le nom du cookie commence par « __Host- » : le navigateur ne l’envoie alors qu’à ce portail.",
    },
    rightsHeading: "Vos droits",
    rights:
      "Vous pouvez demander à l’école de consulter vos données, de les corriger, d’en recevoir une copie, d’en limiter l’usage ou de vous y opposer, et de les effacer quand la loi ne lui demande plus de les garder. L’école répond dans le mois.",
    authority:
      "Si la réponse ne vous satisfait pas, vous pouvez vous adresser à l’Autorité de protection des données, rue de la Presse 35, 1000 Bruxelles, www.autoriteprotectiondonnees.be.",
    contactHeading: "À qui s’adresser",
  },
  accessibility: {
    title: "Accessibilité",
    lead: "Le portail est fait pour être utilisé par tout le monde, sur un petit téléphone, au clavier, avec un lecteur d’écran ou une loupe.",
    doneHeading: "Ce que nous faisons",
    done: {
      target:
        "L’objectif est le niveau AA des règles WCAG 2.2. Les pages sont contrôlées automatiquement à chaque modification, en thème clair et en thème sombre.",
      keyboard:
        "Tout se fait au clavier ; l’élément actif est entouré d’un trait bien visible et un lien permet d’aller droit au contenu.",
      scripts: "Tout fonctionne sans JavaScript.",
      contrast:
        "Les textes ont un contraste d’au moins 4,5 pour 1 ; si votre appareil demande plus de contraste, ou moins d’animations, le portail suit.",
      size: "Les boutons et les liens isolés font au moins 44 pixels de haut, et les pages s’affichent sans défilement horizontal jusqu’à 320 pixels de large.",
      type: "La police, Atkinson Hyperlegible Next, a été dessinée pour que les lettres ne se confondent pas.",
      errors:
        "Quand un formulaire est refusé, la page le dit en premier, explique quoi faire et garde ce que vous avez écrit, sauf les mots de passe.",
      time: "Une connexion qui se termine ne vous retire aucun droit : il suffit de vous reconnecter.",
    },
    limitsHeading: "Ce qui reste à faire",
    limits: {
      audit:
        "Le portail n’a pas encore été contrôlé par un organisme indépendant, ni essayé avec toutes les aides techniques.",
      languages: "Il n’existe pour l’instant qu’en français.",
    },
    tellHeading: "Un obstacle ?",
    tell: "Dites-le au secrétariat, par téléphone ou par courriel : décrivez la page et ce que vous vouliez faire. En attendant, tout ce que propose le portail peut aussi se faire au secrétariat ou sur papier.",
  },
};
