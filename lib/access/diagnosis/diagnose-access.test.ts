import { expect, test } from "playwright/test";
import { days, hours, minutes } from "../../durations";
import type { AccessTraces, GivenToken } from "./access-traces";
import { diagnoseAccess } from "./diagnose-access";
import type { AccessFacts, MendingAct, Problem } from "./diagnosis";

const at = new Date("2026-11-24T10:00:00Z");
const ago = (duration: number) => new Date(at.getTime() - duration);
const later = (duration: number) => new Date(at.getTime() + duration);

const token = (form: GivenToken["form"], fields: Partial<GivenToken> = {}): GivenToken => ({
  id: "t",
  form,
  purpose: "activation",
  issuedAt: ago(days(2)),
  expiresAt: later(days(12)),
  openedAt: null,
  works: true,
  ...fields,
});

const mail = (
  state: NonNullable<AccessTraces["mail"]>["state"],
  bounceReason: string | null = null,
): AccessTraces["mail"] => ({ state, bounceReason, at: ago(days(2)), sendAfter: ago(days(2)) });

interface Case {
  person?: Partial<AccessFacts["person"]>;
  connection?: Partial<AccessFacts["person"]["connection"]>;
  tokens?: GivenToken[];
  mail?: AccessTraces["mail"];
  tries?: Partial<AccessTraces["tries"]>;
  nothing?: boolean;
}

/** Somebody invited two days ago, whose link works; each case says what is different. */
function factsOf({
  person,
  connection,
  tokens = [token("link")],
  mail: last,
  tries,
  nothing,
}: Case): AccessFacts {
  return {
    person: {
      email: "elodie@famille.example",
      bouncedAt: null,
      suspendedAt: null,
      erasedAt: null,
      activatedAt: null,
      invitedAt: ago(days(2)),
      passwordKind: null,
      passwordChangedAt: null,
      connection: {
        suspended: false,
        active: person?.activatedAt !== undefined,
        onPaper: false,
        hasAddress: true,
        addressBounced: false,
        invited: true,
        opened: false,
        liveLink: true,
        lastInvitation: last?.state ?? "sent",
        ...connection,
      },
      ...person,
    },
    traces: {
      tokens,
      mail: last ?? mail("sent"),
      tries: {
        lastSignIn: null,
        lastSeen: null,
        wrong: 0,
        ambiguous: 0,
        withoutPassword: 0,
        blockedUntil: null,
        betweenSuccesses: null,
        ...tries,
      },
    },
    hasNothingBehindTheDoor: nothing ?? false,
  };
}

const active = { activatedAt: ago(days(30)), passwordKind: "chosen" as const };
const noAddress = { hasAddress: false, invited: false, liveLink: false, lastInvitation: null };

/** In the order in which they are looked for: a case that would also be a later one is told as the earlier one. */
const table: [Problem, MendingAct | null, Case][] = [
  ["erased", null, { person: { ...active, erasedAt: ago(days(1)), suspendedAt: ago(days(9)) } }],
  ["suspended", "reactivate", { person: { ...active, suspendedAt: ago(days(1)) }, tries: { wrong: 9 } }],
  ["code_given", "show_code", { person: active, tokens: [token("desk")], tries: { betweenSuccesses: 100 } }],
  [
    "locked_out",
    "send_link",
    {
      person: active,
      tokens: [],
      tries: { betweenSuccesses: 100, wrong: 5, blockedUntil: later(minutes(4)) },
    },
  ],
  [
    "locked_out",
    "give_code",
    { person: { ...active, email: null }, tokens: [], tries: { betweenSuccesses: 100 } },
  ],
  ["waiting", "lift_wait", { person: active, tries: { wrong: 5, blockedUntil: later(minutes(4)) } }],
  [
    "reset_pending",
    "give_code",
    { person: active, tokens: [token("link", { purpose: "password_reset" })], tries: { wrong: 2 } },
  ],
  [
    "wrong_passwords",
    "send_link",
    { person: active, tokens: [], tries: { wrong: 2, blockedUntil: ago(minutes(1)) } },
  ],
  [
    "wrong_passwords",
    "give_code",
    { person: { ...active, bouncedAt: ago(days(1)) }, tokens: [], tries: { wrong: 2 } },
  ],
  ["ambiguous", "send_link", { person: active, tokens: [], tries: { ambiguous: 1 } }],
  [
    "address_dead",
    "correct_address",
    { person: { ...active, bouncedAt: ago(days(1)) }, tokens: [], nothing: true },
  ],
  [
    "no_child",
    "attach_child",
    { person: active, tokens: [], nothing: true, tries: { lastSeen: ago(hours(2)) } },
  ],
  ["well", null, { person: active, tokens: [], tries: { lastSeen: ago(hours(2)) } }],
  ["code_given", "show_code", { tokens: [token("desk"), token("link")], mail: mail("bounced") }],
  [
    "provisional_given",
    "give_code",
    { person: { passwordKind: "provisional", passwordChangedAt: ago(days(1)) } },
  ],
  [
    "link_opened",
    "send_link",
    { connection: { opened: true }, tokens: [token("link", { openedAt: ago(days(1)) })] },
  ],
  ["mail_bounced", "correct_address", { mail: mail("bounced", "mailbox-unknown") }],
  [
    "mail_bounced",
    "correct_address",
    { person: { bouncedAt: ago(days(1)) }, connection: { addressBounced: true } },
  ],
  ["mail_failed", "correct_address", { mail: mail("failed") }],
  [
    "letter_printed",
    "give_code",
    { person: { email: null }, connection: noAddress, tokens: [token("letter")] },
  ],
  ["paper", "print_letter", { connection: { onPaper: true }, tokens: [] }],
  ["no_address", "correct_address", { person: { email: null }, connection: noAddress, tokens: [] }],
  ["never_invited", "send_link", { connection: { ...noAddress, hasAddress: true }, tokens: [] }],
  ["mail_waiting", "give_code", { mail: mail("queued") }],
  [
    "link_expired",
    "send_link",
    { connection: { liveLink: false }, tokens: [token("link", { works: false, expiresAt: ago(days(1)) })] },
  ],
  ["mail_unwanted", "give_code", { mail: mail("complained") }],
  ["mail_delayed", "give_code", { mail: mail("delayed") }],
  ["link_arrived", "send_link", { mail: mail("delivered") }],
  ["link_sent", "send_link", {}],
];

for (const [index, [problem, act, given]] of table.entries())
  test(`case ${index + 1}: « ${problem} » is mended by ${act ?? "nothing"}`, () => {
    expect(diagnoseAccess(factsOf(given), at)).toMatchObject({ problem, act });
  });

test("what is told fits the problem: why a mail came back, until when a link works, how long to wait", () => {
  expect(diagnoseAccess(factsOf({ mail: mail("bounced", "mailbox-unknown") }), at)).toMatchObject({
    at: ago(days(2)),
    reason: "mailbox-unknown",
  });
  expect(diagnoseAccess(factsOf({}), at)).toMatchObject({ at: ago(days(2)), until: later(days(12)) });
  const waits = { wrong: 5, blockedUntil: later(minutes(3) + 1) };
  expect(diagnoseAccess(factsOf({ person: active, tries: waits }), at)).toMatchObject({
    count: 5,
    minutes: 4,
  });
});
