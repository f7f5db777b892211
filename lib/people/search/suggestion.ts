/** One line under the search box, ready to be shown. */
export interface Suggestion {
  href: string;
  label: string;
  /** Class and school, or the children. */
  detail: string;
  /** Where the way in stands. */
  state: string;
}

export interface Suggestions {
  suggestions: Suggestion[];
  /** How many there are and how to choose, for who does not see the list. */
  status: string;
}
