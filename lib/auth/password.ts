import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** OWASP's floor for argon2id, the library's default algorithm. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const currentForm = "$argon2id$v=19$m=19456,t=2,p=1$";

/** The longest password, in code points; the shortest is a setting of the organisation. */
export const longestPassword = 128;

/**
 * NFKC and nothing else: no trimming, no change of case (NIST SP 800-63B-4, 3.1.1.2). What is longer than any
 * password of ours is cut just behind that length, so that it fits nothing and costs no more.
 */
const normalise = (password: string) =>
  [...password.slice(0, 8 * longestPassword).normalize("NFKC")].slice(0, longestPassword + 1).join("");

/** A PHC string that carries its parameters and salt. */
export const hashPassword = (password: string) => hash(normalise(password), parameters);

/** Whether the hash was made with other parameters than today's. */
export const needsRehash = (passwordHash: string) => !passwordHash.startsWith(currentForm);

let dummy: Promise<string> | undefined;

/**
 * Compares with the account's hash, or with a dummy of the same cost when there is none: a name that
 * nobody has takes the same work, and never fits.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword(randomBytes(16).toString("hex"));
  const fits = await verify(passwordHash ?? (await dummy), normalise(password));
  return fits && passwordHash !== null;
}
