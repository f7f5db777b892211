export const server = {
  dataFolder: {
    full: "Plus de place sur le disque : impossible d’écrire dans {folder}. Libérez de la place, puis recommencez ; rien n’est perdu.",
    readOnly:
      "Le dossier {folder} est en lecture seule. Choisissez-en un autre avec PREAU_DATA_DIR, ou rendez celui-ci inscriptible.",
    forbidden:
      "Ce compte ne peut pas écrire dans {folder}. Donnez-lui ce droit, ou choisissez un autre dossier avec PREAU_DATA_DIR.",
    notAFolder: "{folder} n’est pas un dossier. Choisissez-en un autre avec PREAU_DATA_DIR.",
  },
  postgres: {
    noAccount:
      "PostgreSQL refuse de tourner en root, et ni le compte « postgres » ni « nobody » n’existe : créez un compte « postgres ».",
    noBinaries:
      "Pas de PostgreSQL intégré pour cette machine ({platform}) : lancez « npm install », ou donnez DATABASE_URL.",
    binariesDoNotRun:
      "Le PostgreSQL intégré ({platform}) ne démarre pas sur cette machine : donnez DATABASE_URL.",
    doesNotStart: "La base de données intégrée ne démarre pas : {reason} (journal : {log})",
    doesNotAnswer: "La base de données intégrée ne répond pas (journal : {log}).",
  },
  database: {
    unreachable: "La base de données {host} ne répond pas. Vérifiez DATABASE_URL, et que ce serveur tourne.",
    unknownHost: "Le serveur de base de données {host} est introuvable. Vérifiez DATABASE_URL.",
    refused: "La base de données {host} refuse le compte {role}. Vérifiez DATABASE_URL.",
    missing: "La base « {database} » n’existe pas sur {host}. Créez-la, ou corrigez DATABASE_URL.",
    notAllowed: "Le compte {role} n’a pas les droits nécessaires sur la base « {database} » de {host}.",
    tooOld: "Ce serveur PostgreSQL est trop ancien ({version}) : il faut la version 15 au moins.",
    notMigrated:
      "La base de données n’est pas à jour. Lancez « npm run cli -- migrate », ou démarrez sans MIGRATE_ON_START=0.",
  },
  start: {
    portTaken:
      "Le port {port} est déjà pris par un autre programme. Arrêtez-le, ou choisissez-en un autre avec PORT.",
    portForbidden:
      "Ce compte ne peut pas écouter sur le port {port}. Choisissez un port au-dessus de 1024 avec PORT.",
    addressUnknown: "L’adresse {address} n’est pas une adresse de cette machine : corrigez BIND_ADDRESS.",
    notBuilt: "Le portail n’est pas encore construit. Lancez d’abord « npm run build ».",
    ready: "Le portail est ouvert : {url}",
    embedded:
      "Attention : DATABASE_URL n’est pas donné. Le portail utilise la base de données intégrée, sous {folder} : pensez aux sauvegardes.",
    noOwner:
      "Attention : sans DATABASE_OWNER_URL, le compte du portail est aussi le propriétaire des tables. Un déclencheur protège le journal, mais ce compte pourrait l’ôter.",
    stopping: "Arrêt : les demandes en cours se terminent.",
    stopped: "Le portail est arrêté.",
  },
  refusal: {
    seconds: "{count, plural, one {# seconde} other {# secondes}}",
    minutes: "{count, plural, one {# minute} other {# minutes}}",
    home: "Aller à la page d’accueil",
    reference: "Référence à donner au secrétariat : {requestId}",
    broken: {
      title: "Le portail a rencontré un problème",
      body: "Ce n’est pas de votre faute. Réessayez dans un instant ; si le problème continue, appelez le secrétariat et donnez-lui la référence ci-dessous.",
    },
    unreadable: {
      title: "Cette adresse est incomplète",
      body: "L’adresse demandée ne peut pas être lue. Elle a peut-être été coupée dans un message : recopiez-la en entier, ou passez par la page d’accueil.",
    },
    foreign: {
      title: "Cette demande n’a pas été acceptée",
      body: "Elle ne vient pas d’une page de ce portail. Rien n’a été modifié. Ouvrez la page d’accueil et recommencez depuis là.",
    },
    unmeasured: {
      title: "Cet envoi n’a pas été accepté",
      body: "Sa taille n’est pas annoncée. Rien n’a été modifié. Revenez en arrière et recommencez.",
    },
    tooBig: {
      title: "Cet envoi est trop volumineux",
      body: "Il dépasse la taille permise. Rien n’a été modifié. Revenez en arrière et envoyez moins à la fois, ou un fichier plus léger.",
    },
    tooMany: {
      title: "Trop d’essais : patientez {wait}",
      body: "Beaucoup d’essais ont été faits depuis cette connexion à internet, peut-être par quelqu’un d’autre. Rien n’est perdu : recommencez dans {wait}. Si c’est pressé, téléphonez au secrétariat.",
    },
    away: {
      title: "Le portail revient dans un instant",
      body: "Il redémarre ou se remet d’un incident. Rien de ce qui était enregistré n’est perdu. Rechargez cette page dans {wait}.",
    },
  },
};
