import { eq, sql } from "drizzle-orm";
import { passwords, users } from "@/drizzle/schema";
import { db } from "../db/client";
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

const accounts = () =>
  db
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

const byUsername = accounts()
  .where(eq(users.username, sql.placeholder("username")))
  .prepare("account_by_username");

const byEmail = accounts()
  .where(sql`lower(${users.email}) = ${sql.placeholder("email")}`)
  .orderBy(users.createdAt, users.id)
  .prepare("accounts_by_email");

/** Whether what was typed is an address; a username never contains `@`. */
export const isEmail = (identifier: string) => identifier.includes("@");

/** What was typed, in the one form under which it is looked up and counted. */
export const foldedIdentifier = (identifier: string) =>
  isEmail(identifier) ? identifier.normalize("NFKC").trim().toLowerCase() : foldIdentifier(identifier);

/** The accounts that an identifier means: one username's, or all of a shared mailbox. */
export const findAccounts = (identifier: string): Promise<Account[]> =>
  isEmail(identifier)
    ? byEmail.execute({ email: foldedIdentifier(identifier) })
    : byUsername.execute({ username: foldedIdentifier(identifier) });

/** Every account of one mailbox, in the order in which they were made. */
export const findAccountsOfMailbox = (email: string): Promise<Account[]> =>
  byEmail.execute({ email: foldedIdentifier(email) });
