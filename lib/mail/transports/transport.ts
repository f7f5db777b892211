import type { Milliseconds } from "../../durations";
import type { BounceReason } from "../bounce-reason";

/** A mail ready to leave: one addressee, both parts complete. */
export interface OutgoingMessage {
  /** Its row in the outbox: what the provider says of it later names it. */
  mailId: string;
  from: string;
  to: string;
  /** The school's secretariat; absent when the school has given no address. */
  replyTo: string | undefined;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
  idempotencyKey: string;
}

/**
 * What became of one attempt. `reason` is a code for the operator: no address, no secret. `bounce`: it was the
 * addressee that was refused, and why.
 */
export type SendOutcome =
  | { outcome: "sent"; providerId: string | undefined }
  | { outcome: "retry"; afterMs?: Milliseconds; reason: string }
  | { outcome: "refused"; reason: string; bounce?: BounceReason };

/** A way out. `send` never throws for what the other side does. */
export interface Transport {
  send(message: OutgoingMessage): Promise<SendOutcome>;
  /** Ends what is kept open between two mails. */
  close(): void;
}
