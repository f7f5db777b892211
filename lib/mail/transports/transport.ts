import type { Milliseconds } from "../../durations";

/** A mail ready to leave: one addressee, both parts complete. */
export interface OutgoingMessage {
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

/** What became of one attempt. `reason` is a code for the operator: no address, no secret. */
export type SendOutcome =
  | { outcome: "sent"; providerId: string | undefined }
  | { outcome: "retry"; afterMs?: Milliseconds; reason: string }
  | { outcome: "refused"; reason: string };

/** A way out. `send` never throws for what the other side does. */
export interface Transport {
  send(message: OutgoingMessage): Promise<SendOutcome>;
  /** Ends what is kept open between two mails. */
  close(): void;
}
