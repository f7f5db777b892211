/** One thing that is held: what it is, and what it says in one or several lines. */
export interface PrintedFact {
  term: string;
  text: string;
}

export interface PrintedSection {
  heading: string;
  /** Said in place of the facts when there is none. */
  empty: string;
  facts: PrintedFact[];
}

/** Everything that is on the paper. Plain text alone: whoever draws it knows nothing else. */
export interface PrintedData {
  title: string;
  intro: string;
  /** Whose portal it is. */
  author: string;
  sections: PrintedSection[];
}
