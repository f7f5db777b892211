import { eq, sql } from "drizzle-orm";
import { passwords, users } from "@/drizzle/schema";
import { db, type Reader } from "../db/client";
import { foldIdentifier } from "../people/username";

/** What a door may know of an account; it never leaves the server. */
export interface Account {
  userId: string;
  firstName: string;
  lastName: string;
  username: string;
  email: string | null;
  language: string;
  suspended: boolean;
  activated: boolean;
  passwordHash: string | null;
  passwordKind: "chosen" | "provisional" | null;
}

const accounts = (reader: Reader) =>
  reader
    .select({
      userId: users.id,
      firstName: users.firstName,
      lastName: users.lastName,
      username: users.username,
      email: users.email,
      language: users.language,
      suspended: sql<boolean>`${users.suspendedAt} is not null`,
      activated: sql<boolean>`${users.activatedAt} is not null`,
      passwordHash: passwords.hash,
      passwordKind: passwords.kind,
    })
    .from(users)
    .leftJoin(passwords, eq(passwords.userId, users.id));

/** Whether what was typed is an address; a username never contains `@`. */
export const isEmail = (identifier: string) => identifier.includes("@");

/** What was typed, in the one form under which it is looked up and counted. */
export const foldedIdentifier = (identifier: string) =>
  isEmail(identifier) ? identifier.normalize("NFKC").trim().toLowerCase() : foldIdentifier(identifier);

/** One's own username, or that of an account which was joined to one's own: both stay printed on old letters. */
const ofUsername = (username: string) =>
  sql`${users.id} = (select coalesce(named.merged_into_id, named.id) from ${users} as named
    where named.username = ${username})`;

/** A joined account is reached only through the one that it was joined to. */
const ofMailbox = (address: string) =>
  sql`lower(${users.email}) = ${address} and ${users.mergedIntoId} is null`;

/** The accounts that an identifier means: one username's, or all of a shared mailbox, oldest first. */
export function findAccounts(identifier: string, reader: Reader = db): Promise<Account[]> {
  const folded = foldedIdentifier(identifier);
  const condition = isEmail(identifier) ? ofMailbox(folded) : ofUsername(folded);
  return accounts(reader).where(condition).orderBy(users.createdAt, users.id);
}
