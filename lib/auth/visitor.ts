import Bowser from "bowser";
import { cookies, headers } from "next/headers";
import { cookieNames } from "./cookies";

/** What is known of the browser in front of us before anyone signs in. */
export interface Visitor {
  /** As our own http server saw it; never a header as it came. */
  address: string;
  /** « Firefox sur Android » */
  deviceLabel: string;
  deviceSecret: string | undefined;
}

const labelOf = (userAgent: string) => {
  const { browser, os } = Bowser.parse(userAgent || "unknown");
  return [browser.name ?? "Navigateur inconnu", os.name && `sur ${os.name}`].filter(Boolean).join(" ");
};

/** The request's visitor. The address header is written by lib/server and cannot be forged. */
export async function currentVisitor(): Promise<Visitor> {
  const [incoming, jar] = [await headers(), await cookies()];
  return {
    address: incoming.get("x-preau-client-address") ?? "0.0.0.0",
    deviceLabel: labelOf(incoming.get("user-agent") ?? "").slice(0, 80),
    deviceSecret: jar.get(cookieNames().device)?.value,
  };
}
