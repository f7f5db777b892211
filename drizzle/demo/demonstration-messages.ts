/** What the demonstration school has written, in the order in which it leaves; days are counted from the loading. */
export interface DemonstrationMessage {
  /** So that a load that was interrupted writes none of them twice. */
  key: string;
  level: "to_do" | "information";
  subject: string;
  body: string;
  answerKind?: "acknowledge" | "yes_no" | "choice";
  choices?: string[];
  /** Negative: the last day has passed, as it will have for somebody. */
  answerInDays?: number;
  /** The whole school when absent. */
  years?: string[];
  toStudents?: boolean;
  /** Beside this file, with the name under which families get it. */
  file?: { path: string; name: string };
}

const rules = { path: "reglement-d-ordre-interieur.pdf", name: "Règlement d’ordre intérieur.pdf" };

export const demonstrationMessages: readonly DemonstrationMessage[] = [
  {
    key: "demonstration-menus",
    level: "information",
    subject: "Cantine : le potage revient",
    body: "Bonjour,\n\nDès lundi, le **potage** est de nouveau offert à tous les élèves qui mangent leur pique-nique à l’école. Un bol suffit : merci de le marquer au nom de votre enfant.",
  },
  {
    key: "demonstration-reglement",
    level: "to_do",
    subject: "Règlement d’ordre intérieur",
    body: "Bonjour,\n\nLe règlement de cette année est joint. Lisez-le avec votre enfant, puis confirmez que vous l’avez bien lu.\n\nCe qui change :\n\n- le téléphone reste **éteint** pendant les cours\n- la grille ouvre à 7 h 45",
    answerKind: "acknowledge",
    answerInDays: -2,
    file: rules,
  },
  {
    key: "demonstration-fete",
    level: "information",
    subject: "Fête de l’école : nous cherchons des bras",
    body: "Bonjour à tous,\n\nUne heure au bar, un gâteau, une table à porter : chaque coup de main compte. Répondez à ce message pour dire ce que vous préférez.\n\nMerci !",
  },
  {
    key: "demonstration-sortie",
    level: "to_do",
    subject: "Sortie au musée de la Photographie",
    body: "Bonjour,\n\nNous partons en car à **8 h 15** et revenons à 15 h 45. Le programme est joint.\n\n1. pique-nique et gourde\n2. manteau\n\nAutorisez-vous votre enfant à participer ?",
    answerKind: "yes_no",
    answerInDays: 6,
    years: ["P5", "3", "4"],
    file: { path: "programme-de-la-sortie.pdf", name: "Programme de la sortie.pdf" },
  },
  {
    key: "demonstration-reunion",
    level: "to_do",
    subject: "Réunion des parents : choisissez votre soir",
    body: "Bonjour,\n\nLe titulaire vous reçoit dix minutes. Choisissez le soir qui vous convient ; l’heure exacte suivra.",
    answerKind: "choice",
    choices: ["Mardi", "Jeudi", "Je ne viendrai pas"],
    answerInDays: 9,
  },
  {
    key: "demonstration-examens",
    level: "information",
    subject: "Horaire des examens",
    body: "Bonjour,\n\nLes examens commencent chaque jour à 8 h 30. Les élèves quittent l’école à midi, *sauf* s’ils sont inscrits à l’étude.",
    years: ["1", "2", "3", "4", "5", "6"],
    toStudents: true,
  },
];

/** On the shelf, for everybody. */
export const demonstrationShelf = { title: "Règlement d’ordre intérieur", file: rules };

/** All-day events, and those that begin at an hour of Brussels. */
export const demonstrationEvents = [
  {
    id: "5b1d6a3e-0001-4000-8000-000000000001",
    title: "Journée sportive",
    place: "Stade communal",
    inDays: 4,
    hours: null,
  },
  {
    id: "5b1d6a3e-0001-4000-8000-000000000002",
    title: "Réunion des parents",
    place: "Salle des fêtes",
    inDays: 12,
    hours: ["17:00", "20:00"],
  },
  {
    id: "5b1d6a3e-0001-4000-8000-000000000003",
    title: "Photo de classe",
    place: "Cour de récréation",
    inDays: 8,
    hours: ["09:00", "12:00"],
  },
] as const;
