const { compare } = new Intl.Collator("fr", { numeric: true });

/** The order in which a school counts its classes: 1A, 2A, 10A; who has none comes last. */
export const byClassName = (one: string | null, other: string | null): number =>
  one === null || other === null ? Number(one === null) - Number(other === null) : compare(one, other);
