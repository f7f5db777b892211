import { cookieNames, dropCookie, keepCookie, rememberedFor } from "./cookies";
import { handOverSession } from "./next-auth";
import type { StartedSession } from "./start-session";

/** Puts a session that was just opened into the browser: its own cookie, and the device's. */
export async function enter({ sessionSecret, deviceCookie, persistent }: StartedSession): Promise<void> {
  await handOverSession(sessionSecret);
  const names = cookieNames();
  if (!persistent) await keepCookie(names.session, sessionSecret);
  if (deviceCookie) await keepCookie(names.device, deviceCookie, rememberedFor.device);
  await dropCookie(names.child);
}
