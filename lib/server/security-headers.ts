import type { OutgoingHttpHeaders } from "node:http";
import { days } from "../durations";
import { isMailSheet, sheetPolicy } from "../mail/mail-sheet";
import { routes } from "../routes";

const yearInSeconds = days(365) / 1000;

/** No `unsafe-*` for scripts; development needs eval, inline styles and a socket for its reloading. */
export function contentSecurityPolicy(nonce: string, publicUrl: URL, dev: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(publicUrl.protocol === "https:" ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** Whether an address belongs to the token pages, whose address must not travel. */
export const isTokenPage = (path: string) =>
  path === routes.enterToken() || path.startsWith(`${routes.enterToken()}/`);

/**
 * What every answer carries (ASVS 3.4). On token pages the referrer is cut to the origin; `no-referrer` would make
 * browsers send `Origin: null` with forms, which the origin check refuses.
 */
export function securityHeaders(path: string, policy: string, publicUrl: URL): OutgoingHttpHeaders {
  return {
    "content-security-policy": isMailSheet(path) ? sheetPolicy : policy,
    "x-content-type-options": "nosniff",
    "x-frame-options": isMailSheet(path) ? "SAMEORIGIN" : "DENY",
    "referrer-policy": isTokenPage(path) ? "strict-origin" : "strict-origin-when-cross-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy":
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), interest-cohort=()",
    ...(publicUrl.protocol === "https:" && {
      "strict-transport-security": `max-age=${yearInSeconds}; includeSubDomains`,
    }),
  };
}
