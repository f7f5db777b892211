/** Why a mail came back or never arrived, as a code of ours; `staff.mails.reason` says it in words. */
export const bounceReasons = [
  "mailbox-unknown",
  "domain-unknown",
  "blocked",
  "suppressed",
  "complaint",
  "other",
  "mailbox-full",
  "temporary",
] as const;

export type BounceReason = (typeof bounceReasons)[number];

const passing: ReadonlySet<BounceReason> = new Set(["mailbox-full", "temporary"]);

/** Whether the address itself is at fault: no later mail to it would arrive. */
export const isLasting = (reason: BounceReason): boolean => !passing.has(reason);

/** Enhanced status codes (RFC 3463, RFC 7505) without their first digit. */
const meanings: Record<string, BounceReason> = {
  "1.1": "mailbox-unknown",
  "1.2": "domain-unknown",
  "1.3": "mailbox-unknown",
  "1.6": "mailbox-unknown",
  "1.10": "domain-unknown",
  "2.1": "mailbox-unknown",
  "2.2": "mailbox-full",
  "4.4": "domain-unknown",
};

/** What the enhanced status code in a server's sentence means; undefined when there is none that tells. */
export function reasonInStatus(sentence: string): BounceReason | undefined {
  const [, detail = ""] = /(?:^|[^\d.])[45]\.(\d{1,3}\.\d{1,3})(?![\d.]\d)/.exec(sentence) ?? [];
  return meanings[detail] ?? (detail.startsWith("7.") ? "blocked" : undefined);
}
