import { and, eq, isNull, sql } from "drizzle-orm";
import { devices, sessions, staffRoles, trustedDevices } from "@/drizzle/schema";
import { now } from "../clock";
import type { Transaction } from "../db/client";
import { after, minutes } from "../durations";
import { hashSecret, newSecret } from "./keys";
import { type SessionLength, sessionLimits } from "./session-limits";
import type { Visitor } from "./visitor";

/** The secrets that the browser keeps; nothing of them is stored but hashes. */
export interface StartedSession {
  sessionSecret: string;
  deviceSecret: string;
  /** Whether the cookie should outlive the browser. */
  persistent: boolean;
  /** Whether this account has been used before, but never on this device. */
  newDevice: boolean;
}

async function isStaff(tx: Transaction, userId: string): Promise<boolean> {
  const [role] = await tx
    .select({ id: staffRoles.id })
    .from(staffRoles)
    .where(and(eq(staffRoles.userId, userId), isNull(staffRoles.endedAt)))
    .limit(1);
  return role !== undefined;
}

async function rememberDevice(tx: Transaction, secret: string): Promise<string> {
  const [device] = await tx
    .insert(devices)
    .values({ secretHash: hashSecret(secret) })
    .onConflictDoUpdate({ target: devices.secretHash, set: { secretHash: hashSecret(secret) } })
    .returning({ id: devices.id });
  if (!device) throw new Error("A device row was neither inserted nor found.");
  return device.id;
}

async function trustDevice(tx: Transaction, deviceId: string, userId: string): Promise<boolean> {
  const [before] = await tx
    .select({
      here: sql<boolean>`bool_or(${trustedDevices.deviceId} = ${deviceId})`,
      anywhere: sql<boolean>`count(*) > 0`,
    })
    .from(trustedDevices)
    .where(eq(trustedDevices.userId, userId));
  await tx
    .insert(trustedDevices)
    .values({ deviceId, userId })
    .onConflictDoUpdate({
      target: [trustedDevices.deviceId, trustedDevices.userId],
      set: { trusted: true, lastUsedAt: sql`now()` },
    });
  return Boolean(before?.anywhere && !before.here);
}

/**
 * Opens a session with a new secret and trusts the device it runs on. The person's own choice to stay is
 * ignored for staff. A provisional session trusts nothing.
 */
export async function startSession(
  tx: Transaction,
  person: { userId: string; kind: "full" | "provisional"; stay: boolean },
  visitor: Visitor,
): Promise<StartedSession> {
  const length: SessionLength =
    person.kind === "provisional"
      ? "provisional"
      : (await isStaff(tx, person.userId))
        ? "staff"
        : person.stay
          ? "stay"
          : "family";
  const limits = sessionLimits[length];
  const [sessionSecret, deviceSecret] = [newSecret(), visitor.deviceSecret ?? newSecret()];
  const deviceId = await rememberDevice(tx, deviceSecret);
  const newDevice = person.kind === "full" && (await trustDevice(tx, deviceId, person.userId));
  await tx.insert(sessions).values({
    secretHash: hashSecret(sessionSecret),
    userId: person.userId,
    deviceId,
    kind: person.kind,
    deviceLabel: visitor.deviceLabel,
    idleMinutes: limits.idle / minutes(1),
    expiresAt: after(now(), limits.absolute),
  });
  return { sessionSecret, deviceSecret, persistent: length === "stay", newDevice };
}
