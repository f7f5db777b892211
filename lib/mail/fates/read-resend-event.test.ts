import { createHmac, randomBytes } from "node:crypto";
import { expect, test } from "playwright/test";
import { minutes, seconds } from "../../durations";
import { readResendEvent } from "./read-resend-event";

const key = randomBytes(24).toString("base64");
const secret = `whsec_${key}`;
const mailId = "0b5e8a3e-1111-4222-8333-444455556666";

const body = (type: string, data: object = {}) =>
  JSON.stringify({
    type,
    created_at: "2026-09-02T08:00:00.000Z",
    data: { email_id: "re-1", to: ["elodie@famille.example"], tags: { preau_mail: mailId }, ...data },
  });

interface Signing {
  age?: number;
  by?: string;
  id?: string;
  prefix?: "svix" | "webhook";
}

function signed(
  payload: string,
  { age = 0, by = key, id = "msg_1", prefix = "svix" }: Signing = {},
): Headers {
  const at = Math.floor((Date.now() - age) / seconds(1));
  const hmac = createHmac("sha256", Buffer.from(by, "base64")).update(`${id}.${at}.${payload}`);
  return new Headers({
    [`${prefix}-id`]: id,
    [`${prefix}-timestamp`]: String(at),
    [`${prefix}-signature`]: `v1,bm90aGluZw== v1,${hmac.digest("base64")}`,
  });
}

const read = (payload: string, signing?: Signing) =>
  readResendEvent(payload, signed(payload, signing), secret);

test("what Resend signed is read, under either name of the headers", () => {
  for (const prefix of ["svix", "webhook"] as const)
    expect(read(body("email.delivered"), { prefix })).toEqual({
      eventId: "msg_1",
      state: "delivered",
      reason: null,
      at: new Date("2026-09-02T08:00:00.000Z"),
      providerId: "re-1",
      mailId,
      recipient: "elodie@famille.example",
    });
});

const payload = body("email.bounced");
const changed = (name: string, value: string) =>
  new Headers({ ...Object.fromEntries(signed(payload)), [name]: value });
const forgeries: [string, string, () => Headers][] = [
  ["without any signature", payload, () => new Headers()],
  ["signed with another secret", payload, () => signed(payload, { by: randomBytes(24).toString("base64") })],
  ["changed after it was signed", payload.replace("re-1", "re-2"), () => signed(payload)],
  ["signed more than five minutes ago", payload, () => signed(payload, { age: minutes(5) + seconds(5) })],
  ["signed for a time to come", payload, () => signed(payload, { age: -minutes(5) - seconds(30) })],
  ["given another event's id", payload, () => changed("svix-id", "msg_2")],
  ["with a signature that is none", payload, () => changed("svix-signature", "v1")],
  ["with a time that is none", payload, () => changed("svix-timestamp", "now")],
];

for (const [title, sent, headers] of forgeries)
  test(`a word ${title} is forged`, () => {
    expect(readResendEvent(sent, headers(), secret)).toBe("forged");
  });

test("a signed word that is no JSON is forged; one about anything else is let go", () => {
  expect(read("not json")).toBe("forged");
  for (const type of ["email.opened", "contact.created", "suppression.added", "constructor", "__proto__"])
    expect(read(body(type))).toBe("ignored");
  expect(read(JSON.stringify({ type: "email.sent", created_at: "yesterday", data: {} }))).toBe("ignored");
  expect(read("[]")).toBe("ignored");
});

const bounces: [string, object, string][] = [
  ["Permanent, NoEmail", { type: "Permanent", subType: "NoEmail", message: "" }, "mailbox-unknown"],
  [
    "Permanent, General, 5.1.1",
    { type: "Permanent", subType: "General", message: "550 5.1.1 no" },
    "mailbox-unknown",
  ],
  [
    "Permanent, General, 5.1.2",
    { type: "Permanent", subType: "General", message: "550 5.1.2 no" },
    "domain-unknown",
  ],
  [
    "Permanent, General, 5.7.1",
    { type: "Permanent", subType: "General", message: "550 5.7.1 no" },
    "blocked",
  ],
  ["Permanent, General", { type: "Permanent", subType: "General", message: "no" }, "other"],
  [
    "Permanent, Suppressed",
    { type: "Permanent", subType: "Suppressed", message: "recent bounces" },
    "suppressed",
  ],
  ["Permanent, over quota", { type: "Permanent", subType: "General", message: "552 5.2.2 full" }, "other"],
  ["Transient, MailboxFull", { type: "Transient", subType: "MailboxFull", message: "" }, "mailbox-full"],
  ["Transient, General", { type: "Transient", subType: "General", message: "550 5.1.1 no" }, "temporary"],
  ["Undetermined", { type: "Undetermined", subType: "Undetermined", message: "" }, "temporary"],
];

for (const [title, bounce, reason] of bounces)
  test(`a bounce that is ${title} came back as ${reason}`, () => {
    expect(read(body("email.bounced", { bounce }))).toMatchObject({ state: "bounced", reason });
  });

test("a suppressed, a complained and a failed mail each have their state", () => {
  expect(read(body("email.suppressed"))).toMatchObject({ state: "bounced", reason: "suppressed" });
  expect(read(body("email.complained"))).toMatchObject({ state: "complained", reason: "complaint" });
  expect(read(body("email.failed", { failed: { reason: "quota" } }))).toMatchObject({
    state: "failed",
    reason: null,
  });
  expect(read(body("email.bounced", { bounce: "what?" }))).toMatchObject({
    state: "bounced",
    reason: "temporary",
  });
});

test("a tag that is not an id of ours names no mail", () => {
  for (const tags of [{}, { preau_mail: "x' or 1=1" }, [{ name: "preau_mail", value: mailId }], null])
    expect(read(body("email.sent", { tags }))).toMatchObject({ mailId: undefined, providerId: "re-1" });
});
