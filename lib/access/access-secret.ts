import { createHmac } from "node:crypto";
import { hashSecret, keyedHash, keysFor } from "../auth/keys";

/** No i, l, 1, o, 0: nothing that a printed letter leaves in doubt. */
const codeAlphabet = "abcdefghjkmnpqrstuvwxyz23456789";
const codeLength = 12;
/** The largest multiple of the alphabet's size in a byte: what lies above would favour some letters. */
const fairBytes = 256 - (256 % codeAlphabet.length);

export type AccessForm = "link" | "letter" | "desk";

/** What a secret is derived from; the secret itself is nowhere. */
export interface SecretOrigin {
  id: string;
  generation: number;
  form: AccessForm;
}

const originText = ({ id, generation, form }: SecretOrigin) => `${form}:${id}:${generation}`;

function codeFrom(key: Buffer, origin: SecretOrigin): string {
  const bytes = createHmac("sha512", key).update(originText(origin)).digest();
  const letters = [...bytes]
    .filter((byte) => byte < fairBytes)
    .map((byte) => codeAlphabet[byte % codeAlphabet.length]);
  return letters.slice(0, codeLength).join("");
}

function secretFrom(origin: SecretOrigin, keyIndex: number): { secret: string; hash: string } | undefined {
  if (origin.form === "link") {
    const key = keysFor("access-link")[keyIndex];
    if (!key) return undefined;
    const secret = keyedHash(key, originText(origin));
    return { secret, hash: hashSecret(secret) };
  }
  const key = keysFor("access-code")[keyIndex];
  if (!key) return undefined;
  const secret = codeFrom(key, origin);
  return { secret, hash: keyedHash(key, secret) };
}

/** The secret of a new row under the current key, and the hash to store with it. */
export function deriveAccessSecret(origin: SecretOrigin): { secret: string; hash: string } {
  const derived = secretFrom(origin, 0);
  if (!derived) throw new Error("No key to derive an access secret from.");
  return derived;
}

/** The same secret again, under whichever configured key fits the stored hash; undefined when none does. */
export function rederiveAccessSecret(origin: SecretOrigin, storedHash: string): string | undefined {
  return keysFor("access-link")
    .map((_, index) => secretFrom(origin, index))
    .find((derived) => derived?.hash === storedHash)?.secret;
}

/** Grouped by four, as it is printed: `abcd-efgh-jkmn`. */
export const formatCode = (code: string) => code.match(/.{1,4}/g)?.join("-") ?? code;

const linkSecret = /^[A-Za-z0-9_-]{43}$/;
const typedCode = new RegExp(`^[${codeAlphabet}]{${codeLength}}$`);

/** What somebody typed or pasted, spaces, hyphens and the rest of a link taken away. */
export function readTypedToken(typed: string): string {
  const pasted = typed.trim().split(/[?#]/)[0]?.replace(/\/+$/, "").split("/").pop() ?? "";
  if (linkSecret.test(pasted)) return pasted;
  return pasted.toLowerCase().replace(/[\s\u00a0.-]/g, "");
}

/** The hashes under which a token may be stored; none when nothing of ours looks like it. */
export function hashesOfToken(token: string): string[] {
  if (linkSecret.test(token)) return [hashSecret(token)];
  if (typedCode.test(token)) return keysFor("access-code").map((key) => keyedHash(key, token));
  return [];
}
