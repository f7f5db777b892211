import { and, eq, isNull } from "drizzle-orm";
import { sessions, staffRoles } from "@/drizzle/schema";
import { now } from "../clock";
import type { Transaction } from "../db/client";
import { after, minutes } from "../durations";
import { hashSecret, newSecret } from "./keys";
import { type SessionLength, sessionLimits } from "./session-limits";
import { trustDevice } from "./trust-device";
import type { Visitor } from "./visitor";

/** The secrets that the browser keeps; nothing of them is stored but hashes. */
export interface StartedSession {
  sessionSecret: string;
  /** What the device cookie holds from now on; undefined leaves it as it is. */
  deviceCookie: string | undefined;
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

async function lengthFor(tx: Transaction, person: Person): Promise<SessionLength> {
  if (person.kind === "provisional") return "provisional";
  if (await isStaff(tx, person.userId)) return "staff";
  return person.stay ? "stay" : "family";
}

interface Person {
  userId: string;
  kind: "full" | "provisional";
  stay: boolean;
}

/**
 * Opens a session with a new secret and trusts the device it runs on. The person's own choice to stay is
 * ignored for staff. A provisional session trusts nothing.
 */
export async function startSession(
  tx: Transaction,
  person: Person,
  visitor: Visitor,
): Promise<StartedSession> {
  const length = await lengthFor(tx, person);
  const limits = sessionLimits[length];
  const sessionSecret = newSecret();
  const device =
    person.kind === "full" ? await trustDevice(tx, person.userId, visitor.deviceCookie) : undefined;
  await tx.insert(sessions).values({
    secretHash: hashSecret(sessionSecret),
    userId: person.userId,
    deviceId: device?.deviceId ?? null,
    kind: person.kind,
    deviceLabel: visitor.deviceLabel,
    idleMinutes: limits.idle / minutes(1),
    expiresAt: after(now(), limits.absolute),
  });
  return {
    sessionSecret,
    deviceCookie: device?.deviceCookie,
    persistent: length === "stay",
    newDevice: device?.newDevice ?? false,
  };
}
