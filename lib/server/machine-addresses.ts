import { routes } from "../routes";

const unsubscribeAtOnce = routes.unsubscribeAtOnce("");

const isUnsubscribing = (path: string) =>
  path.startsWith(unsubscribeAtOnce) && /^[^/]+$/.test(path.slice(unsubscribeAtOnce.length));

/**
 * The addresses that other machines post to, and from no page of ours. A signature stands for the origin
 * (readResendEvent), or the sealed address itself, which does nothing but end mails (RFC 8058).
 */
export const isForMachines = (path: string): boolean =>
  path === routes.resendWebhook() || isUnsubscribing(path);
