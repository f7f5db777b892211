import { Secret, TOTP } from "otpauth";

/** RFC 6238 as every authenticator app knows it: SHA-1, six digits, thirty seconds. */
const period = 30;
/** A clock may be one step off either way. */
const drift = 1;

const generator = (secret: string) =>
  new TOTP({ issuer: "Préau", period, digits: 6, secret: Secret.fromBase32(secret) });

/** 160 random bits in base 32. */
export const newAuthenticatorSecret = (): string => new Secret({ size: 20 }).base32;

/** What the QR code says to the app. */
export function authenticatorAddress(secret: string, issuer: string, username: string): string {
  return new TOTP({
    issuer,
    label: username,
    period,
    digits: 6,
    secret: Secret.fromBase32(secret),
  }).toString();
}

/** The time step that a typed code belongs to; undefined when it fits none near this moment. */
export function stepOfCode(secret: string, typed: string, moment: Date): number | undefined {
  const token = typed.replace(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = generator(secret).validate({ token, timestamp: moment.getTime(), window: drift });
  return delta === null ? undefined : Math.floor(moment.getTime() / 1000 / period) + delta;
}
