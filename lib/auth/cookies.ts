import { cookies } from "next/headers";
import { days, type Milliseconds } from "../durations";
import { env } from "../env";

const secure = () => env().PUBLIC_URL?.startsWith("https:") ?? false;

/** Over HTTPS every cookie is bound to our host (`__Host-`); plain HTTP knows no such names. */
export function cookieNames() {
  const name = (plain: string) => (secure() ? `__Host-preau.${plain}` : `preau.${plain}`);
  return {
    session: name("session"),
    device: name("device"),
    username: name("username"),
    child: name("child"),
    probe: name("probe"),
  };
}

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
