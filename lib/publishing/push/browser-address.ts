import { z } from "zod";

/**
 * The push services of the browsers that exist. We post to whatever address a browser gives us, so no other host is
 * taken: none of our own network, none of a stranger's choice.
 */
const services = [
  /^fcm\.googleapis\.com$/,
  /^([\w-]+\.)*push\.services\.mozilla\.com$/,
  /^([\w-]+\.)+push\.apple\.com$/,
  /^([\w-]+\.)+notify\.windows\.com$/,
];

/** Whether an address is one of a push service, over TLS and on its usual port. */
export function isPushService(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  if (protocol !== "https:" || port !== "" || username !== "" || password !== "") return false;
  return services.some((service) => service.test(hostname));
}

/** What a browser hands over when its owner allows it to be told: an address, and the keys that only it can read with. */
export const browserAddress = z.object({
  endpoint: z.string().max(1_000),
  /** A point of P-256, uncompressed (RFC 8291, 3.1). */
  p256dh: z.string().regex(/^[\w-]{87}=?$/),
  /** 16 bytes (RFC 8291, 3.2). */
  auth: z.string().regex(/^[\w-]{22}(==)?$/),
});

export type BrowserAddress = z.infer<typeof browserAddress>;
