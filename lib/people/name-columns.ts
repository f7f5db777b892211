import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

interface NameColumns {
  firstName: SQLWrapper;
  lastName: SQLWrapper;
}

/** `fullName` in SQL: « Claire Dupont ». */
export const fullNameIn = ({ firstName, lastName }: NameColumns): SQL<string> =>
  sql<string>`${firstName} || ' ' || ${lastName}`;

/** `listedName` in SQL: « Dupont Claire ». */
export const listedNameIn = ({ firstName, lastName }: NameColumns): SQL<string> =>
  sql<string>`${lastName} || ' ' || ${firstName}`;
