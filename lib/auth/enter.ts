import { cookies } from "next/headers";
import { cookieNames, keepCookie, rememberedFor } from "./cookies";
import { handOverSession } from "./next-auth";
import type { StartedSession } from "./start-session";

/** Puts a session that was just opened into the browser: its own cookie, and the device's. */
export async function enter({ sessionSecret, deviceSecret, persistent }: StartedSession): Promise<void> {
  await handOverSession(sessionSecret);
  const names = cookieNames();
  if (!persistent) await keepCookie(names.session, sessionSecret);
  await keepCookie(names.device, deviceSecret, rememberedFor.device);
  (await cookies()).delete(names.child);
}
