/** Under which two spellings of a matricule meet: leading zeros are lost easily. */
export const matriculeKey = (matricule: string): string =>
  /^\d+$/.test(matricule) ? matricule.replace(/^0+(?=\d)/, "") : matricule.toLowerCase();
