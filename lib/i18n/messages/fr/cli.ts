export const cli = {
  usage: "Emploi : npm run cli -- {usage}",
  unknownCommand: "Commande inconnue : « {words} ». La liste : npm run cli -- help",
  badOption: "Option incorrecte : {reason}.",
  badWords: "Il manque quelque chose, ou il y a un mot de trop.",
  missingOptions:
    "{count, plural, one {Il manque l’option {options}.} other {Il manque les options {options}.}}",
  badEmail: "L’adresse de courriel n’a pas la bonne forme.",
  unknownSchool: "Aucun établissement « {slug} ». Créez-le d’abord : npm run cli -- school create --help",
  notMigrated: "La base de données n’est pas à jour. Lancez d’abord : npm run cli -- migrate",
  help: {
    heading: "Commandes de l’exploitant (npm run cli -- …, chacune avec --help) :",
    exitStatus: "Code de sortie : 0 fait, 1 refusé avec la raison, 2 commande mal écrite.",
  },
  migrate: {
    summary: "Met le schéma de la base à jour, sous un verrou : sûr avec plusieurs instances.",
    done: "La base est à jour ({count, plural, one {# étape} other {# étapes}}).",
  },
  schoolCreate: {
    summary: "Crée un établissement ; le premier donne son nom à l’organisation.",
    badSlug: "--slug n’accepte que des minuscules, des chiffres et des traits d’union : institut-saint-luc",
    created: "L’établissement « {name} » est créé : /ecole/{slug}",
    slugTaken: "Un établissement « {slug} » existe déjà. Rien n’a été modifié.",
  },
  staffInvite: {
    summary: "Donne un rôle à un membre du personnel et l’invite par courriel.",
    badRole: "--role attend administrator ou secretary.",
    invited: "Nom d’utilisateur : {username}",
    mailed: "Le courriel de première connexion part à {email}.",
    notMailed: "Ce compte est déjà actif : aucun courriel ne part, le rôle vaut dès maintenant.",
    link: "Lien de première connexion, montré cette seule fois : {link}",
    alreadyHasRole: "{username} a déjà ce rôle. Rien n’a été modifié.",
    administratorExists:
      "Un administrateur existe déjà : --print-link ne sert qu’au tout premier. Recommencez sans --print-link : le lien partira par courriel.",
    tooLong: "Le nom d’utilisateur dépasserait 60 caractères : donnez un nom plus court.",
    needsLatin: "Ce nom ne contient aucune lettre latine : donnez-le en lettres latines.",
  },
  auditVerify: {
    summary: "Vérifie la chaîne du journal et nomme la première ligne rompue.",
    intact: "Le journal est intact : {count, plural, one {# ligne vérifiée} other {# lignes vérifiées}}.",
    gap: "Le journal est rompu à la ligne {seq} : des lignes manquent juste avant.",
    link: "Le journal est rompu à la ligne {seq} : elle ne suit pas la ligne précédente.",
    content: "Le journal est rompu à la ligne {seq} : son contenu a été modifié.",
  },
  backup: {
    summary: "Écrit toute la base dans un fichier compressé, pendant que le portail tourne.",
    exists: "Le fichier {file} existe déjà. Rien n’a été écrit.",
    unwritable: "Impossible d’écrire {file} : {reason}",
    done: "Sauvegarde écrite dans {file} : {rows, plural, one {# ligne} other {# lignes}}.",
  },
  restore: {
    summary:
      "Remet une sauvegarde dans une base vide (--force : à la place de tout) ; chacun devra se reconnecter.",
    unreadable: "Impossible de lire {file} : {reason}",
    notABackup: "{file} n’est pas une sauvegarde de Préau. Rien n’a été modifié.",
    truncated: "La sauvegarde {file} est incomplète. Rien n’a été modifié.",
    newer: "Cette sauvegarde vient d’une version plus récente de Préau. Rien n’a été modifié.",
    notEmpty: "La base n’est pas vide. Rien n’a été modifié ; --force la remplace entièrement.",
    done: "Sauvegarde remise : {rows, plural, one {# ligne} other {# lignes}}. Toutes les connexions et tous les jetons ont pris fin.",
  },
};
