import { createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { env } from "../env";

/** What a key is for: one purpose's key is of no use for another. */
export type KeyPurpose =
  | "access-link"
  | "access-code"
  | "calendar-feed"
  | "guess-counter"
  | "provisional-password"
  | "factor-secret"
  | "unsubscribe"
  | "push";

const derived = new Map<string, Buffer>();

function deriveKey(secret: string, purpose: KeyPurpose): Buffer {
  const id = `${purpose}:${secret}`;
  const known = derived.get(id);
  if (known) return known;
  const key = Buffer.from(hkdfSync("sha256", secret, "preau", purpose, 32));
  derived.set(id, key);
  return key;
}

/** One key per configured secret, the current one first: the first signs, all verify. */
export function keysFor(purpose: KeyPurpose): [Buffer, ...Buffer[]] {
  const [current, ...older] = env().AUTH_SECRET ?? [];
  if (!current) throw new Error("AUTH_SECRET is missing: the launcher provides it.");
  return [deriveKey(current, purpose), ...older.map((secret) => deriveKey(secret, purpose))];
}

/** HMAC-SHA256, in the alphabet of addresses. */
export const keyedHash = (key: Buffer, text: string) =>
  createHmac("sha256", key).update(text).digest("base64url");

/** SHA-256, enough to store a secret of 256 random bits. */
export const hashSecret = (secret: string) => createHash("sha256").update(secret).digest("base64url");

/** 256 random bits, in the alphabet of addresses and cookies (43 characters). */
export const newSecret = () => randomBytes(32).toString("base64url");
