import NextAuth, { type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "../env";
import { log } from "../log";
import { routes } from "../routes";
import { cookieNames, cookieOptions, dropCookie } from "./cookies";
import { endSessionWith } from "./end-sessions";
import { sessionLimits } from "./session-limits";
import { findViewerBySecret } from "./viewer";

/** What next-auth calls a token carries our session's secret and nothing else. */
const secretIn = (token: Record<string, unknown> | undefined) => String(token?.sessionSecret ?? "");

const returnCookie = () => `${cookieNames().session}-return`;

/**
 * next-auth is the front door and nothing more: it hands over a session that our own verbs have already
 * opened, keeps its cookie and tells when it ends. The row in the database decides on every request.
 */
const config = (): NextAuthConfig => ({
  trustHost: true,
  basePath: "/api/auth",
  ...(env().AUTH_SECRET && { secret: env().AUTH_SECRET }),
  session: { strategy: "jwt", maxAge: sessionLimits.stay.absolute / 1000 },
  cookies: {
    sessionToken: { name: cookieNames().session, options: cookieOptions() },
    callbackUrl: { name: returnCookie(), options: cookieOptions() },
  },
  pages: { signIn: routes.login(), error: routes.login() },
  logger: { error: (error) => log.warn({ code: error.name }, "next-auth refused") },
  providers: [
    Credentials({
      id: "session",
      credentials: { sessionSecret: {} },
      // Only `handOverSession` comes here, and the row decides on every request whatever the cookie holds.
      authorize: async ({ sessionSecret }) => ({ id: "session", sessionSecret: String(sessionSecret) }),
    }),
  ],
  jwt: {
    encode: async ({ token }) => secretIn(token),
    decode: async ({ token }) => ({ sessionSecret: token ?? "" }),
  },
  callbacks: {
    jwt: ({ token, user }) =>
      user && "sessionSecret" in user ? { sessionSecret: String(user.sessionSecret) } : token,
    session: async ({ session, token }) => {
      const viewer = await findViewerBySecret(secretIn(token));
      return { expires: (viewer?.sessionEndsAt ?? new Date(0)).toISOString() as typeof session.expires };
    },
  },
  events: {
    signOut: async (message) => {
      if ("token" in message && message.token) await endSessionWith(secretIn(message.token));
    },
  },
});

const { handlers, signIn, signOut } = NextAuth(config);

/** Makes next-auth set its cookie for a session that exists; the one for its own returns is of no use here. */
export async function handOverSession(sessionSecret: string): Promise<void> {
  await signIn("session", { sessionSecret, redirect: false });
  await dropCookie(returnCookie());
}

/** Ends the row and takes the cookie away. */
export const handBackSession = () => signOut({ redirect: false });

/** next-auth's session endpoint: tells until when the browser is signed in, without prolonging it. */
export const sessionEndpoint = handlers.GET;
