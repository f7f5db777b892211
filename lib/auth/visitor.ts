import { cookies, headers } from "next/headers";
import { translator } from "../i18n/translator";
import { cookieNames } from "./cookies";
import { deviceLabel } from "./device-label";

const t = translator("fr");

/** What is known of the browser in front of us before anyone signs in. */
export interface Visitor {
  /** As our own http server saw it; never a header as it came. */
  address: string;
  /** « Firefox sur Android » */
  deviceLabel: string;
  /** The device cookie as it came (lib/auth/device-cookie). */
  deviceCookie: string | undefined;
}

/** The request's visitor. The address header is written by lib/server and cannot be forged. */
export async function currentVisitor(): Promise<Visitor> {
  const [incoming, jar] = [await headers(), await cookies()];
  return {
    address: incoming.get("x-preau-client-address") ?? "0.0.0.0",
    deviceLabel: deviceLabel(incoming.get("user-agent") ?? "", t),
    deviceCookie: jar.get(cookieNames().device)?.value,
  };
}
