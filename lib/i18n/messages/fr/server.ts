export const server = {
  dataFolder: {
    full: "Plus de place sur le disque : impossible d’écrire dans {folder}. Libérez de la place, puis recommencez ; rien n’est perdu.",
    readOnly:
      "Le dossier {folder} est en lecture seule. Choisissez-en un autre avec PREAU_DATA_DIR, ou rendez celui-ci inscriptible.",
    forbidden:
      "Ce compte ne peut pas écrire dans {folder}. Donnez-lui ce droit, ou choisissez un autre dossier avec PREAU_DATA_DIR.",
    notAFolder: "{folder} n’est pas un dossier. Choisissez-en un autre avec PREAU_DATA_DIR.",
  },
  postgres: {
    noAccount:
      "PostgreSQL refuse de tourner en root, et ni le compte « postgres » ni « nobody » n’existe : créez un compte « postgres ».",
    noBinaries:
      "Pas de PostgreSQL intégré pour cette machine ({platform}) : lancez « npm install », ou donnez DATABASE_URL.",
    binariesDoNotRun:
      "Le PostgreSQL intégré ({platform}) ne démarre pas sur cette machine : donnez DATABASE_URL.",
    doesNotStart: "La base de données intégrée ne démarre pas : {reason} (journal : {log})",
    doesNotAnswer: "La base de données intégrée ne répond pas (journal : {log}).",
  },
  database: {
    unreachable: "La base de données {host} ne répond pas. Vérifiez DATABASE_URL, et que ce serveur tourne.",
    unknownHost: "Le serveur de base de données {host} est introuvable. Vérifiez DATABASE_URL.",
    refused: "La base de données {host} refuse le compte {role}. Vérifiez DATABASE_URL.",
    missing: "La base « {database} » n’existe pas sur {host}. Créez-la, ou corrigez DATABASE_URL.",
    notAllowed: "Le compte {role} n’a pas les droits nécessaires sur la base « {database} » de {host}.",
    tooOld:
      "Ce serveur PostgreSQL est trop ancien ({version}) : il faut la version 15 au moins.",
    notMigrated:
      "La base de données n’est pas à jour. Lancez « npm run cli -- migrate », ou démarrez sans MIGRATE_ON_START=0.",
  },
};
