import { createECDH } from "node:crypto";
import { keysFor } from "../../auth/keys";

/** What we sign our notices with, so that a push service takes them from nobody else (VAPID, RFC 8292). */
export interface PushKeys {
  publicKey: string;
  privateKey: string;
}

/** The order of the curve P-256 (FIPS 186-5): a private key is a number between 1 and it. */
const order = BigInt("0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");

/** 256 derived bits as a private key; that they exceed the order, and count twice, happens once in 2³². */
function asPrivateKey(derived: Buffer): Buffer {
  const scalar = (BigInt(`0x${derived.toString("hex")}`) % (order - 1n)) + 1n;
  return Buffer.from(scalar.toString(16).padStart(64, "0"), "hex");
}

function pairFrom(derived: Buffer): PushKeys {
  const privateKey = asPrivateKey(derived);
  const pair = createECDH("prime256v1");
  pair.setPrivateKey(privateKey);
  return {
    publicKey: pair.getPublicKey("base64url", "uncompressed"),
    privateKey: privateKey.toString("base64url"),
  };
}

const pairs = (): PushKeys[] => keysFor("push").map(pairFrom);

/** What browsers are given from now on. */
export const currentPublicKey = (): string => pairs()[0]?.publicKey ?? "";

/**
 * The pair that a browser was given. A browser is bound to the key of its consent: after a change of AUTH_SECRET, notices to
 * it are signed with the older secret as long as that one is listed, and it takes the new key when it next opens a page
 * of ours. Undefined once the older secret is gone: nothing reaches that browser any more until then.
 */
export const keysOf = (publicKey: string): PushKeys | undefined =>
  pairs().find((pair) => pair.publicKey === publicKey);
