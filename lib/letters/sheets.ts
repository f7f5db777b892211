/** How many slips a page is cut into. */
export const slipsOnPage = 3;

/** How many sheets of paper so many people take. */
export const sheetsFor = (layout: "letters" | "slips", people: number): number =>
  layout === "letters" ? people : Math.ceil(people / slipsOnPage);
