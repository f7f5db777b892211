import { and, eq, inArray, sql } from "drizzle-orm";
import { devices, trustedDevices } from "@/drizzle/schema";
import { db } from "../db/client";
import { readDeviceSecrets } from "./device-cookie";
import { type Account, foldedIdentifier } from "./find-accounts";
import { countInWindow, guessKey, takeIdentifierTries } from "./guess-counters";
import { guessLimits } from "./guess-limits";
import { identifierKey } from "./identifier-key";
import { hashSecret } from "./keys";
import type { Visitor } from "./visitor";

/** Those of the accounts for which this browser is a device they have signed in on, and still trusted. */
async function accountsKnownTo(visitor: Visitor, accounts: Account[]): Promise<Map<string, string>> {
  const secrets = readDeviceSecrets(visitor.deviceCookie);
  if (secrets.length === 0) return new Map();
  const rows = await db
    .select({ userId: trustedDevices.userId, id: trustedDevices.id })
    .from(trustedDevices)
    .innerJoin(devices, eq(devices.id, trustedDevices.deviceId))
    .where(
      and(
        inArray(devices.secretHash, secrets.map(hashSecret)),
        sql`${trustedDevices.userId} = any(${sql.param(accounts.map(({ userId }) => userId))}::uuid[])`,
        eq(trustedDevices.trusted, true),
      ),
    );
  return new Map(rows.map(({ userId, id }) => [userId, id]));
}

const deviceKey = (trustedDeviceId: string) => guessKey("device", trustedDeviceId);

/** Takes a try from the device's own count; too many, and the device is a stranger from now on. */
async function deviceMayTry(trustedDeviceId: string): Promise<boolean> {
  const [counted] = await countInWindow([deviceKey(trustedDeviceId)], guessLimits.knownDevice);
  if (!counted || counted.count <= guessLimits.knownDevice.limit) return true;
  await db.update(trustedDevices).set({ trusted: false }).where(eq(trustedDevices.id, trustedDeviceId));
  return false;
}

/** What a login may do, and which counters it has paid with. */
export interface Tries {
  verdict: "allowed" | "wait";
  /** The counter that each account's try was taken from. */
  keys: Map<string, string>;
  /** The counters of this device, for the accounts that know it. */
  deviceKeys: string[];
}

/**
 * Pays for one try before anything is verified: from the device's own count where the account knows it, else
 * from the identifier's. A name that nobody has is counted by what was typed.
 */
export async function takeTries(identifier: string, accounts: Account[], visitor: Visitor): Promise<Tries> {
  const known = await accountsKnownTo(visitor, accounts);
  const subjects =
    accounts.length > 0 ? accounts.map(({ userId }) => userId) : [foldedIdentifier(identifier)];
  const keys = new Map<string, string>();
  for (const subject of subjects) {
    const device = known.get(subject);
    if (!device || !(await deviceMayTry(device))) keys.set(subject, identifierKey(subject));
  }
  const verdict = await takeIdentifierTries([...keys.values()], guessLimits.identifier);
  return { verdict, keys, deviceKeys: [...known.values()].map(deviceKey) };
}
