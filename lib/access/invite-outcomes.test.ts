import { expect, test } from "playwright/test";
import {
  countOutcomes,
  type MailingAct,
  type MailingOutcome,
  outcomeOf,
  type SelectedFacts,
} from "./invite-outcomes";

const fresh: SelectedFacts = {
  suspended: false,
  active: false,
  onPaper: false,
  hasAddress: true,
  addressBounced: false,
  invited: false,
  opened: false,
  liveLink: false,
  lastInvitation: null,
  justWritten: false,
  prolongable: "none",
};
const invited: SelectedFacts = {
  ...fresh,
  invited: true,
  liveLink: true,
  lastInvitation: "delivered",
  prolongable: "short",
};

/** What happens to such a person when they are invited, written to again, or their link prolonged. */
const told: [string, SelectedFacts, Record<MailingAct, MailingOutcome>][] = [
  ["who was never written to", fresh, { invite: "done", resend: "never_invited", extend: "no_link" }],
  ["who was invited", invited, { invite: "already_invited", resend: "done", extend: "done" }],
  [
    "who was invited a minute ago",
    { ...invited, lastInvitation: "sent", justWritten: true },
    { invite: "already_invited", resend: "on_its_way", extend: "done" },
  ],
  [
    "whose mail waits",
    { ...invited, lastInvitation: "queued", prolongable: "long" },
    { invite: "already_invited", resend: "on_its_way", extend: "long_enough" },
  ],
  [
    "whose link expired",
    { ...invited, liveLink: false },
    { invite: "already_invited", resend: "done", extend: "done" },
  ],
  [
    "who got a letter and has no address",
    { ...fresh, hasAddress: false },
    { invite: "no_address", resend: "no_address", extend: "no_link" },
  ],
  [
    "whose mail came back",
    { ...invited, lastInvitation: "bounced" },
    { invite: "bounced", resend: "bounced", extend: "done" },
  ],
  [
    "whose mailbox does not exist",
    { ...fresh, addressBounced: true },
    { invite: "bounced", resend: "bounced", extend: "no_link" },
  ],
  ["who wants paper", { ...fresh, onPaper: true }, { invite: "paper", resend: "paper", extend: "no_link" }],
  [
    "who is active",
    { ...invited, active: true },
    { invite: "already_active", resend: "already_active", extend: "already_active" },
  ],
  [
    "whose account is closed",
    { ...invited, active: true, suspended: true },
    { invite: "suspended", resend: "suspended", extend: "suspended" },
  ],
];

for (const [who, facts, outcomes] of told)
  test(`${who}: ${Object.entries(outcomes).join(" · ").replaceAll(",", " → ")}`, () => {
    const acts = ["invite", "resend", "extend"] as const;
    expect(Object.fromEntries(acts.map((act) => [act, outcomeOf(act, facts)]))).toEqual(outcomes);
  });

test("outcomes are counted, and those that nobody met are absent", () => {
  expect(countOutcomes(["done", "bounced", "done"])).toEqual({ done: 2, bounced: 1 });
});
