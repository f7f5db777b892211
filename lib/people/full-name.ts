interface Named {
  firstName: string;
  lastName: string;
}

/** « Claire Dupont »: how a person is spoken to, and of. */
export const fullName = ({ firstName, lastName }: Named): string => `${firstName} ${lastName}`;

/** « Dupont Claire »: how a list names people, in its own order. */
export const listedName = ({ firstName, lastName }: Named): string => `${lastName} ${firstName}`;
