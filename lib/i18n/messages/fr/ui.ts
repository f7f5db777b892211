/** Words of the shared components: header, footer, fields, refusals, error pages. */
export const ui = {
  product: "Préau",
  skipToContent: "Aller au contenu",
  title: {
    page: "{title} – {place}",
    refused: "Erreur : {title}",
  },
  header: {
    home: "{place}, accueil",
    signIn: "Connexion",
    mySpace: "Mon espace",
    signOut: "Se déconnecter",
    navigation: "Navigation principale",
    myChildren: "Mes enfants",
    myDashboard: "Mon tableau de bord",
    secretariat: "Secrétariat",
    myAccount: "Mon compte",
  },
  footer: {
    contacts: "Une question ? Le secrétariat vous répond.",
    allContacts: "Coordonnées des secrétariats",
    links: "À propos du portail",
    help: "Aide",
    accessibility: "Accessibilité",
    privacy: "Confidentialité",
  },
  contact: {
    phone: "Téléphone",
    email: "Courriel",
    hours: "Heures d’ouverture",
    address: "Adresse",
    nothingYet: "Les coordonnées du secrétariat ne sont pas encore indiquées.",
  },
  errorSummary: {
    title: "Quelque chose est à corriger",
    unreadable: "Ce champ manque ou ne peut pas être lu : remplissez-le à nouveau.",
  },
  password: {
    show: "Afficher",
    hide: "Masquer",
    showLabel: "Afficher le mot de passe",
    hideLabel: "Masquer le mot de passe",
    shown: "Le mot de passe est affiché.",
    hidden: "Le mot de passe est masqué.",
  },
  copy: { action: "Copier", done: "Copié" },
  pdfBusy: "Plusieurs PDF sont en préparation. Attendez quelques secondes, puis rechargez cette page.",
  children: { navigation: "Changer d’enfant", toDo: "à traiter" },
  blocks: {
    navigation: "Parties du tableau de bord",
    home: "Accueil",
    messages: "Messages",
    documents: "Documents",
    agenda: "Agenda",
    class: "Classe",
    new: {
      messages: "{count, plural, =1 {# non lu} other {# non lus}}",
      documents: "{count, plural, =1 {# nouveau} other {# nouveaux}}",
    },
  },
  role: {
    parent: "Espace {elided, select, yes {d’} other {de }}{firstName} — vous êtes connecté comme parent",
    self: "Votre espace — vous êtes connecté comme élève",
    staff: "Secrétariat — vous êtes connecté comme membre du personnel",
  },
  notFound: {
    title: "Cette page n’existe pas",
    explanation:
      "L’adresse est peut-être incomplète, ou la page ne fait pas partie de votre espace. Rien n’est perdu.",
    home: "Retour à l’accueil",
    help: "Obtenir de l’aide",
  },
  failure: {
    title: "Le portail a rencontré un problème",
    explanation:
      "Ce n’est pas de votre faute. Réessayez dans un instant ; si le problème continue, appelez le secrétariat et donnez-lui la référence ci-dessous.",
    reference: "Référence de l’incident :",
    retry: "Réessayer",
    home: "Retour à l’accueil",
  },
};
