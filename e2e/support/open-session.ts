import { cookieNamesOver, isSecure } from "@/lib/auth/cookie-names";
import { startSession } from "@/lib/auth/start-session";
import { db } from "@/lib/db/client";
import { type MadePerson, newVisitor } from "./make-people";

/**
 * The cookies of a session that is opened as the login opens it, without its form: for journeys that are about
 * something else. The login has journeys of its own.
 */
export async function openSession(
  { userId }: Pick<MadePerson, "userId">,
  portal: string,
  kind: "full" | "provisional" = "full",
) {
  const visitor = newVisitor({ deviceLabel: "Chrome sur Linux" });
  const session = await db.transaction((tx) => startSession(tx, { userId, kind, stay: false }, visitor));
  const secure = isSecure(portal);
  const names = cookieNamesOver(secure);
  const cookie = (name: string, value: string) => ({
    ...{ name, value, secure },
    ...{ domain: new URL(portal).hostname, path: "/", expires: -1, httpOnly: true, sameSite: "Lax" as const },
  });
  const device = session.deviceCookie ? [cookie(names.device, session.deviceCookie)] : [];
  return [cookie(names.session, session.sessionSecret), ...device];
}
