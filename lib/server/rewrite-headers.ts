import type { IncomingMessage } from "node:http";

/** Headers that a proxy or Next itself writes: from a client they could only be forged. */
const forgeable =
  /^(x-preau-|x-forwarded-|forwarded$|x-real-ip$|x-middleware-|x-invoke-|x-matched-path$|x-now-)/;

export interface RequestFacts {
  address: string;
  publicUrl: URL;
  policy: string;
}

/**
 * Makes the request say what we know instead of what it came with. Links and origin checks see the configured
 * host; Next takes the nonce for its scripts from the policy; guards learn which page was asked for, and how.
 */
export function rewriteHeaders(request: IncomingMessage, { address, publicUrl, policy }: RequestFacts): void {
  for (const name of Object.keys(request.headers)) if (forgeable.test(name)) delete request.headers[name];
  Object.assign(request.headers, {
    host: publicUrl.host,
    "x-forwarded-host": publicUrl.host,
    "x-forwarded-proto": publicUrl.protocol.slice(0, -1),
    "x-forwarded-for": address,
    "x-preau-client-address": address,
    "x-preau-path": request.url,
    "x-preau-method": request.method,
    "content-security-policy": policy,
  });
}
