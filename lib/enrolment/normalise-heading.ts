import { foldText } from "../people/folded-text";

/** A heading as it is compared: lower case, no accent, every run of anything else one space. */
export const normaliseHeading = (heading: string): string =>
  foldText(heading.replace(/['’]/g, " "))
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

const forbidden =
  /\b(niss|nrn|bis|rn|inss|insz|registre national|numero national|n national|rijksregister\w*)\b|allerg|medica|medecin|sante|mutuelle|handicap|groupe sanguin|vaccin|traitement|maladie|regime alimentaire/;

/** Whether a column holds what Préau never stores: the national register number, anything medical. */
export const isForbiddenHeading = (heading: string): boolean => forbidden.test(normaliseHeading(heading));
