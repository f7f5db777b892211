/** Documents: the shelf, and files attached to messages. */
export const documents = {
  waiting: "Un instant…",
  attachments: {
    title: "Pièces jointes",
    text: "Les familles les trouvent sous le message et dans leurs documents, après s’être connectées ; le courriel ne les emporte pas.",
    none: "Aucune pièce jointe.",
    file: "Ajouter des fichiers",
    hint: "PDF, images, documents Word, Excel, PowerPoint ou OpenDocument, texte ou CSV ; {most} fichiers par message, {megabytes} Mo par envoi.",
    drop: "Glissez les fichiers ici, ou choisissez-les.",
    submit: "Joindre",
    remove: "Retirer",
    removeNamed: "Retirer {name}",
    full: "Ce message a déjà {most} pièces jointes, le plus qu’il peut porter.",
  },
  refusals: {
    missing: "Choisissez d’abord un fichier.",
    "too-big":
      "Plus de {megabytes} Mo : réduisez le fichier, ou envoyez-le en plusieurs parties. Rien n’a été gardé.",
    "too-many": "Un message porte {most} pièces jointes au plus : retirez-en d’abord. Rien n’a été ajouté.",
    sent: "Ce message est déjà parti : ses pièces jointes ne changent plus.",
    empty: "« {name} » est vide. Rien n’a été gardé.",
    macros:
      "« {name} » contient des macros, de petits programmes que les familles ne doivent pas recevoir. Enregistrez-le sans macros (.docx, .xlsx) ou en PDF, puis recommencez.",
    locked:
      "« {name} » est protégé par un mot de passe : les familles ne pourraient pas l’ouvrir. Enregistrez-le sans mot de passe, puis recommencez.",
    unknown:
      "« {name} » n’est pas un type de fichier que les familles peuvent ouvrir sans risque, ou son contenu n’est pas ce que dit son nom. Enregistrez-le en PDF, puis recommencez.",
  },
};
