import type { MailState } from "../mail/mail";

/** Where one person stands on the way in. The order is the one of the screens: who needs somebody comes first. */
export const connectionStates = [
  "bounced",
  "no_address",
  "paper",
  "never_invited",
  "expired",
  "opened",
  "planned",
  "sent",
  "delivered",
  "suspended",
  "active",
] as const;

export type ConnectionState = (typeof connectionStates)[number];

/** The paper pile: who cannot be reached by mail, because it comes back, has no address or wants letters. */
export const paperPileStates = [
  "bounced",
  "no_address",
  "paper",
] as const satisfies readonly ConnectionState[];

/** All that decides a person's state; lib/access/connection-facts reads it from the database. */
export interface ConnectionFacts {
  suspended: boolean;
  active: boolean;
  onPaper: boolean;
  hasAddress: boolean;
  /** The provider said that the mailbox does not exist. */
  addressBounced: boolean;
  invited: boolean;
  /** The page of a link or code that still works was looked at. */
  opened: boolean;
  /** A first-connection link that still works. */
  liveLink: boolean;
  /** The newest invitation to the address of today, cancelled ones left out. */
  lastInvitation: MailState | null;
}

/**
 * One word for where a person stands. `opened`: began and did not finish, and still can · `planned`: the mail has not
 * left yet · `expired`: was written to, and no link works any more · `paper`: has an address, and wants letters all
 * the same, or has none and said so. `connectionState` in lib/access/connection-facts is the same rule in SQL.
 */
export function connectionStateOf(person: ConnectionFacts): ConnectionState {
  if (person.suspended) return "suspended";
  if (person.active) return "active";
  if (person.opened) return "opened";
  if (person.hasAddress && (person.addressBounced || cameBack(person.lastInvitation))) return "bounced";
  if (person.onPaper) return "paper";
  if (!person.hasAddress) return "no_address";
  return stateOfInvitation(person);
}

/** `failed`: the transport refused it for good. */
const cameBack = (invitation: MailState | null) => invitation === "bounced" || invitation === "failed";

function stateOfInvitation({ invited, liveLink, lastInvitation }: ConnectionFacts): ConnectionState {
  if (lastInvitation === "queued") return "planned";
  if (!invited && !liveLink && lastInvitation === null) return "never_invited";
  if (!liveLink) return "expired";
  return lastInvitation === "delivered" || lastInvitation === "complained" ? "delivered" : "sent";
}
