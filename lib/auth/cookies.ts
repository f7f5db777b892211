import { cookies } from "next/headers";
import { days, type Milliseconds } from "../durations";
import { env } from "../env";
import { cookieNamesOver, isSecure } from "./cookie-names";

const secure = () => isSecure(env().PUBLIC_URL);

/** Our cookies' names under this portal's own address. */
export const cookieNames = () => cookieNamesOver(secure());

/** What every cookie of ours has in common (SECURITY.md, Sessions). */
export const cookieOptions = () =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: secure() }) as const;

export const rememberedFor = { device: days(180), username: days(60), child: days(180) };

/** Sets one cookie; without a duration it goes when the browser closes. */
export async function keepCookie(name: string, value: string, duration?: Milliseconds): Promise<void> {
  (await cookies()).set(name, value, {
    ...cookieOptions(),
    ...(duration === undefined ? {} : { maxAge: duration / 1000 }),
  });
}

/** Takes one cookie away, in the same words in which it was set: browsers ignore a `__Host-` one otherwise. */
export async function dropCookie(name: string): Promise<void> {
  (await cookies()).set(name, "", { ...cookieOptions(), maxAge: 0 });
}
