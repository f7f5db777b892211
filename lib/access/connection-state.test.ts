import { inArray } from "drizzle-orm";
import { accessTokens, mailState, outbox, users } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { uniqueLetters } from "@/e2e/support/make-people";
import { db } from "../db/client";
import { connectionFacts, connectionState } from "./connection-facts";
import { type ConnectionFacts, connectionStateOf } from "./connection-state";

const nobodyYet: ConnectionFacts = {
  suspended: false,
  active: false,
  onPaper: false,
  hasAddress: true,
  addressBounced: false,
  invited: false,
  opened: false,
  liveLink: false,
  lastInvitation: null,
};
const invited = { ...nobodyYet, invited: true, liveLink: true, lastInvitation: "sent" as const };

const told: [string, ConnectionFacts, string][] = [
  ["nobody has written to them", nobodyYet, "never_invited"],
  ["the mail waits for its time", { ...invited, lastInvitation: "queued" }, "planned"],
  ["the mail left", invited, "sent"],
  ["the mail is late", { ...invited, lastInvitation: "delayed" }, "sent"],
  ["the mail arrived", { ...invited, lastInvitation: "delivered" }, "delivered"],
  ["the mail was called unwanted: it arrived", { ...invited, lastInvitation: "complained" }, "delivered"],
  ["the mail came back", { ...invited, lastInvitation: "bounced" }, "bounced"],
  ["the mail was refused for good", { ...invited, lastInvitation: "failed" }, "bounced"],
  ["the mailbox does not exist", { ...nobodyYet, addressBounced: true }, "bounced"],
  ["no link works any more", { ...invited, liveLink: false, lastInvitation: "delivered" }, "expired"],
  ["the address was corrected", { ...invited, liveLink: false, lastInvitation: null }, "expired"],
  ["the page was opened", { ...invited, opened: true }, "opened"],
  ["a letter's code was opened", { ...nobodyYet, hasAddress: false, opened: true }, "opened"],
  ["a password was chosen", { ...invited, active: true, opened: true }, "active"],
  ["the account is closed", { ...invited, active: true, suspended: true }, "suspended"],
  ["there is no address", { ...nobodyYet, hasAddress: false }, "no_address"],
  ["the family wants letters", { ...invited, onPaper: true }, "paper"],
  [
    "the family has no address and wants letters",
    { ...nobodyYet, hasAddress: false, onPaper: true },
    "paper",
  ],
  ["letters, since mails come back", { ...invited, onPaper: true, lastInvitation: "bounced" }, "bounced"],
];

for (const [title, facts, state] of told)
  test(`${title}: ${state}`, () => {
    expect(connectionStateOf(facts)).toBe(state);
  });

const links = ["none", "live", "expired", "replaced"] as const;
const fates = [null, ...mailState.enumValues];

/** Every person there can be: 64 combinations of yes and no, with every link and every fate of a mail. */
const everybody = links.flatMap((link) =>
  fates.flatMap((fate) =>
    Array.from({ length: 64 }, (_, bits) => ({
      id: crypto.randomUUID(),
      link,
      fate,
      active: (bits & 1) > 0,
      onPaper: (bits & 2) > 0,
      hasAddress: (bits & 4) > 0,
      addressBounced: (bits & 8) > 0,
      wasInvited: (bits & 16) > 0,
      looked: (bits & 32) > 0,
    })),
  ),
);
type Imagined = (typeof everybody)[number];

const at = new Date("2026-09-01T10:00:00Z");
const when = (happened: boolean) => (happened ? at : null);
const address = ({ id }: Imagined) => `${id}@famille.example`;

const asUser = (person: Imagined, number: number) => ({
  id: person.id,
  username: `etat_${mark}${number}`,
  lastName: "Essai",
  firstName: "Camille",
  foldedName: `essai camille ${number}`,
  email: person.hasAddress ? address(person).toUpperCase() : null,
  emailBouncedAt: when(person.addressBounced),
  onPaper: person.onPaper,
  invitedAt: when(person.wasInvited),
  activatedAt: when(person.active),
});
const mark = uniqueLetters();

const asLink = (person: Imagined) => ({
  userId: person.id,
  purpose: "activation" as const,
  form: "link" as const,
  hash: person.id,
  expiresAt: person.link === "expired" ? at : new Date("2099-01-01"),
  openedAt: when(person.looked),
  replacedAt: when(person.link === "replaced"),
});

const mail = (person: Imagined, fields: Partial<typeof outbox.$inferInsert>) => ({
  template: "activation",
  lane: "bulk" as const,
  userId: person.id,
  recipient: address(person),
  idempotencyKey: crypto.randomUUID(),
  ...fields,
});

/** The mail that counts, between one to an earlier address and one that was cancelled later. */
const asMails = (person: Imagined) => [
  mail(person, { state: "bounced", recipient: "earlier@famille.example", createdAt: new Date("2026-09-03") }),
  mail(person, { state: "queued", template: "activation-reminder", createdAt: new Date("2026-09-04") }),
  ...(person.fate ? [mail(person, { state: person.fate, createdAt: new Date("2026-09-02") })] : []),
];

const expectedFacts = (person: Imagined): ConnectionFacts => ({
  suspended: false,
  active: person.active,
  onPaper: person.onPaper,
  hasAddress: person.hasAddress,
  addressBounced: person.addressBounced,
  invited: person.wasInvited,
  opened: person.link === "live" && person.looked,
  liveLink: person.link === "live",
  lastInvitation: person.hasAddress && person.fate !== "cancelled" ? person.fate : null,
});

test("the rule in SQL and the rule in code agree on every person there can be, suspended or not", async () => {
  for (let start = 0; start < everybody.length; start += 800) {
    const some = everybody.slice(start, start + 800);
    await db.insert(users).values(some.map((person, number) => asUser(person, start + number)));
    await db.insert(accessTokens).values(some.filter(({ link }) => link !== "none").map(asLink));
    await db.insert(outbox).values(some.flatMap(asMails));
  }
  const promised = everybody.map(expectedFacts);
  expect(await readEverybody()).toEqual(
    promised.map((facts) => ({ ...facts, state: connectionStateOf(facts) })),
  );
  await db.update(users).set({ suspendedAt: at }).where(inArray(users.id, ids));
  const closed = promised.map((facts) => ({ ...facts, suspended: true, state: "suspended" }));
  expect(await readEverybody()).toEqual(closed);
});

const ids = everybody.map(({ id }) => id);

async function readEverybody() {
  const rows = await db
    .select({ id: users.id, state: connectionState, ...connectionFacts })
    .from(users)
    .where(inArray(users.id, ids));
  const found = new Map(rows.map(({ id, ...row }) => [id, row]));
  return ids.map((id) => found.get(id));
}
