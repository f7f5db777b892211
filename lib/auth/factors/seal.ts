import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { keysFor } from "../keys";

const cipher = "aes-256-gcm";
const nonceLength = 12;
const tagLength = 16;

/** Encrypts a short secret under the current server key (ASVS 11.3.2); what is stored says nothing without it. */
export function seal(secret: string): string {
  const nonce = randomBytes(nonceLength);
  const sealing = createCipheriv(cipher, keysFor("factor-secret")[0], nonce);
  const matter = Buffer.concat([sealing.update(secret, "utf8"), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), matter]).toString("base64url");
}

function openWith(key: Buffer, sealed: Buffer): string | undefined {
  const opening = createDecipheriv(cipher, key, sealed.subarray(0, nonceLength));
  opening.setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength));
  try {
    return Buffer.concat([
      opening.update(sealed.subarray(nonceLength + tagLength)),
      opening.final(),
    ]).toString();
  } catch {
    return undefined; // sealed under another key, or changed since
  }
}

/** The secret again, under whichever configured key fits; undefined when none does. */
export function unseal(sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, "base64url");
  for (const key of keysFor("factor-secret")) {
    const secret = openWith(key, bytes);
    if (secret !== undefined) return secret;
  }
  return undefined;
}
