/** One adult or student, with what opens their account. Plain text alone: whoever draws it knows nothing else. */
export interface PrintedPerson {
  name: string;
  /** « Responsable de Léa Dupont (3A) », or the class of a student. */
  about: string;
  username: string;
  /** Grouped by four. */
  code: string;
  /** What the square code opens. */
  url: string;
  /** The letter's heading and what it is for. */
  title: string;
  intro: string;
}

/** The sentences that are the same on every sheet. */
export interface PrintedWords {
  dateline: string;
  usernameLabel: string;
  /** With the last day of the code, in words. */
  codeLabel: string;
  /** Three acts, in the order of the three drawings. */
  steps: { title: string; text: string }[];
  /** The same in one breath, for a slip. */
  shortSteps: string;
  /** The essentials again, for who reads no French. */
  translations: { language: string; title: string; text: string; short: string }[];
  help: string;
  personal: string;
}

/** Everything that is on the paper: what is read from the database, decided and written; not yet drawn. */
export interface Printout {
  layout: "letters" | "slips";
  title: string;
  school: {
    name: string;
    contact: string[];
    /** The hue of the roof above the credentials, dark enough for paper. */
    tint: string;
    /** PNG or JPEG, as a `data:` address. */
    logo: string | undefined;
  };
  words: PrintedWords;
  /** In the order of the sheets, each on a letter or a slip of their own. */
  people: PrintedPerson[];
}
