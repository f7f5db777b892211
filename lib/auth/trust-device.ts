import { eq, inArray, sql } from "drizzle-orm";
import { devices, trustedDevices } from "@/drizzle/schema";
import type { Transaction } from "../db/client";
import { readDeviceSecrets, writeDeviceSecrets } from "./device-cookie";
import { hashSecret, newSecret } from "./keys";

/** A browser that an account now trusts, and what its cookie is to hold from now on. */
export interface TrustedHere {
  deviceId: string;
  deviceCookie: string;
  /** Whether the account has been used before, but never on this device. */
  newDevice: boolean;
}

async function rowsOf(tx: Transaction, secrets: string[]) {
  if (secrets.length === 0) return [];
  return tx
    .select({ deviceId: devices.id, secretHash: devices.secretHash, userId: trustedDevices.userId })
    .from(devices)
    .innerJoin(trustedDevices, eq(trustedDevices.deviceId, devices.id))
    .where(inArray(devices.secretHash, secrets.map(hashSecret)));
}

async function renew(tx: Transaction, deviceId: string, secret: string): Promise<string> {
  await tx
    .update(devices)
    .set({ secretHash: hashSecret(secret) })
    .where(eq(devices.id, deviceId));
  await tx
    .update(trustedDevices)
    .set({ trusted: true, lastUsedAt: sql`now()` })
    .where(eq(trustedDevices.deviceId, deviceId));
  return deviceId;
}

async function add(tx: Transaction, userId: string, secret: string): Promise<string> {
  const [device] = await tx
    .insert(devices)
    .values({ secretHash: hashSecret(secret) })
    .returning({ id: devices.id });
  if (!device) throw new Error("A device row was not inserted.");
  await tx.insert(trustedDevices).values({ deviceId: device.id, userId });
  return device.id;
}

async function isUsedElsewhere(tx: Transaction, userId: string): Promise<boolean> {
  const [other] = await tx
    .select({ id: trustedDevices.id })
    .from(trustedDevices)
    .where(eq(trustedDevices.userId, userId))
    .limit(1);
  return other !== undefined;
}

/**
 * Trusts the browser for one account after a success, under a secret of its own that changes each time. A
 * secret that was planted, or that another account of this browser is known by, is worth nothing here.
 */
export async function trustDevice(
  tx: Transaction,
  userId: string,
  cookie: string | undefined,
): Promise<TrustedHere> {
  const secrets = readDeviceSecrets(cookie);
  const rows = await rowsOf(tx, secrets);
  const mine = rows.find((row) => row.userId === userId);
  const secret = newSecret();
  const newDevice = !mine && (await isUsedElsewhere(tx, userId));
  const deviceId = mine ? await renew(tx, mine.deviceId, secret) : await add(tx, userId, secret);
  const others = new Set(rows.filter((row) => row.userId !== userId).map(({ secretHash }) => secretHash));
  const kept = secrets.filter((each) => others.has(hashSecret(each)));
  return { deviceId, deviceCookie: writeDeviceSecrets(secret, kept), newDevice };
}
