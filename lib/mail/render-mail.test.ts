import { outbox } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeAnnouncement } from "@/e2e/support/make-announcement";
import { makeGuardianship, makePerson, makeSchool, makeStaff, makeStudent } from "@/e2e/support/make-people";
import { issueAccessTokens } from "../access/issue-access-tokens";
import { accessLifetimes } from "../access/lifetimes";
import { db } from "../db/client";
import { languages } from "../i18n/translator";
import { addReply } from "../publishing/replies/add-reply";
import { mailDetails, type QueuedMail } from "./mail";
import { renderMail } from "./render-mail";
import type { OutgoingMessage } from "./transports/transport";

const portal = "http://localhost:3000/";

async function issue(userId: string, purpose: "activation" | "password_reset"): Promise<string> {
  const lifetime = purpose === "activation" ? accessLifetimes.activation : accessLifetimes.passwordReset;
  const [token] = await db.transaction((tx) =>
    issueAccessTokens(tx, [userId], { purpose, form: "link", lifetime }),
  );
  return token?.id ?? "";
}

const queued = (mail: Partial<QueuedMail>): QueuedMail => ({
  id: crypto.randomUUID(),
  template: "unknown-address",
  userId: null,
  schoolId: null,
  recipient: "boite@famille.example",
  language: "fr",
  details: {},
  idempotencyKey: "a-key",
  byDayOnly: false,
  attempts: 1,
  createdAt: new Date("2026-11-22T17:47:00Z"),
  leaseId: crypto.randomUUID(),
  ...mail,
});

async function rendered(mail: QueuedMail): Promise<OutgoingMessage> {
  const rendering = await renderMail(mail);
  if (rendering.outcome !== "rendered") throw new Error(`The mail is ${rendering.outcome}.`);
  return rendering.message;
}

/** A mother with two children in one school, who shares her mailbox with the father. */
async function givenFamily() {
  const school = await makeSchool({
    officeHours: "Du lundi au vendredi, de 8 h à 16 h",
    address: "Rue Haute 1",
  });
  const mother = await makePerson({ firstName: "Élodie", email: "boite@famille.example" });
  const father = await makePerson({ firstName: "Marc", email: "boite@famille.example" });
  const lea = await makeStudent(school.id, { firstName: "Léa" });
  const noe = await makeStudent(school.id, { firstName: "Noé" });
  for (const child of [lea, noe]) await makeGuardianship(mother.userId, child.studentId);
  return { school, mother, father, lea, noe };
}

/** Two messages about both children, one of them with something to confirm, and the digest that gathers them. */
async function givenMessages({ school, mother, lea, noe }: Awaited<ReturnType<typeof givenFamily>>) {
  const [digest] = await db
    .insert(outbox)
    .values({
      template: "digest",
      lane: "bulk",
      userId: mother.userId,
      recipient: "boite@famille.example",
      idempotencyKey: crypto.randomUUID(),
    })
    .returning({ id: outbox.id });
  const readers = [lea, noe].map(({ studentId }) => ({
    userId: mother.userId,
    studentId,
    mailId: digest?.id,
  }));
  const asked = { level: "to_do", answerKind: "acknowledge", answerBy: "2026-12-12" } as const;
  const outing = await makeAnnouncement({ schoolId: school.id, ...asked }, readers);
  const news = await makeAnnouncement({ schoolId: school.id, level: "urgent" }, readers);
  return { outing, news, digestId: digest?.id ?? "" };
}

/** One mail of each template, with how many links of its own it must carry. */
async function oneOfEach() {
  const family = await givenFamily();
  const { school, mother, father } = family;
  const { outing, news, digestId } = await givenMessages(family);
  const userId = mother.userId;
  const accessTokenId = await issue(userId, "activation");
  const accounts = [
    { userId, accessTokenId: await issue(userId, "password_reset") },
    { userId: father.userId, accessTokenId: await issue(father.userId, "password_reset") },
  ];
  const to = { userId, schoolId: school.id };
  const device = { deviceLabel: "Firefox sur Android", at: "2026-11-22T17:47:00.000Z" };
  const mails: { links: number; mail: Partial<QueuedMail> & { template: string } }[] = [
    { links: 1, mail: { ...to, template: "activation", details: { accessTokenId } } },
    { links: 1, mail: { ...to, template: "activation-reminder", details: { accessTokenId, day: 3 } } },
    { links: 1, mail: { ...to, template: "activation-reminder", details: { accessTokenId, day: 11 } } },
    { links: 1, mail: { ...to, template: "password-reset", details: { accounts: accounts.slice(0, 1) } } },
    { links: 2, mail: { ...to, template: "password-reset", details: { accounts } } },
    { links: 1, mail: { ...to, template: "password-changed" } },
    { links: 1, mail: { ...to, template: "second-factor", details: { kind: "passkey" } } },
    { links: 0, mail: { ...to, template: "email-change" } },
    { links: 1, mail: { ...to, template: "new-device", details: device } },
    { links: 1, mail: { schoolId: school.id, template: "unknown-address" } },
    {
      links: 3,
      mail: { ...to, template: "announcement", details: { announcementId: outing.id, reminder: true } },
    },
    {
      links: 2,
      mail: { ...to, template: "announcement", details: { announcementId: news.id, reminder: false } },
    },
    { links: 4, mail: { ...to, template: "digest", id: digestId } },
    { links: 2, mail: { ...to, template: "reply", details: { recipientId: await answered(outing) } } },
  ];
  return { school, mails };
}

/** The secretariat wrote back to the first reader of a message. */
async function answered({ recipientIds, schoolId }: Awaited<ReturnType<typeof makeAnnouncement>>) {
  const [recipientId = ""] = recipientIds;
  const staff = { userId: (await makePerson()).userId, reach: [schoolId] };
  await addReply({ side: "staff", staff }, { recipientId, body: "À 9 h.\n\nÀ jeudi.", key: "une" });
  return recipientId;
}

const addressesIn = (text: string) => text.match(/https?:\/\/[^\s"'<>)]+/g) ?? [];
const visible = (html: string) =>
  html
    .replace(/<!--.*?-->|<(style|title)>.*?<\/\1>/gs, "")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&#x27;", "’")
    .replace(/ +/g, " ");

function expectWhole({ html, text, subject }: OutgoingMessage): void {
  for (const part of [html, text, subject]) {
    expect(part).not.toMatch(/undefined|null|NaN|\[object|Invalid Date/);
    expect(part, "a value that the catalogue expects is given").not.toMatch(/\{[a-z]+[,}]/i);
  }
  expect(subject.length).toBeGreaterThan(10);
  expect(html).toMatch(/^<!DOCTYPE html>/);
}

function expectLinks({ html, text }: OutgoingMessage, count: number): void {
  const buttons = [...html.matchAll(/href="(https?:[^"]+)"/g)].map(([, url]) => url ?? "");
  expect(buttons).toHaveLength(count);
  expect(new Set(buttons).size).toBe(count);
  expect(addressesIn(visible(html)), "each button's address stands once in clear").toEqual(buttons);
  expect(addressesIn(text), "and once in the plain text").toEqual(buttons);
  for (const address of addressesIn(html)) expect(address, "no other origin").toMatch(`${portal}`);
  expect(html).not.toMatch(/<(img|link|script|iframe|form)\b|@import|url\(/i);
}

for (const language of languages) {
  test(`every mail is whole in ${language}: subject, both parts, its own links and no other`, async () => {
    const { school, mails } = await oneOfEach();
    expect(new Set(mails.map(({ mail }) => mail.template))).toEqual(new Set(Object.keys(mailDetails)));
    for (const { mail, links } of mails) {
      await test.step(mail.template, async () => {
        const message = await rendered(queued({ ...mail, language }));
        expectWhole(message);
        expectLinks(message, links);
        expect(message).toMatchObject({ to: "boite@famille.example", replyTo: school.email });
        expect(message.html).toContain(`lang="${language}"`);
        expect(message.headers).toMatchObject({
          "X-Preau-Template": mail.template,
          "X-Preau-Idempotency-Key": "a-key",
        });
        for (const part of [visible(message.html), message.text])
          for (const contact of [school.name, "081 00 00 00", "Du lundi au vendredi", "Rue Haute 1"])
            expect(part, `${mail.template} tells whom to call`).toContain(contact);
      });
    }
  });
}

test("a guardian's invitation greets by full name, shows the username and names the children", async () => {
  const { mother, lea, noe } = await givenFamily();
  const details = { accessTokenId: await issue(mother.userId, "activation") };
  const { text, html } = await rendered(queued({ template: "activation", userId: mother.userId, details }));
  for (const part of [text, visible(html)]) {
    expect(part).toContain(`Bonjour Élodie ${mother.lastName},`);
    expect(part).toContain(mother.username);
    expect(part).toContain(`vos enfants\u202f: Léa ${lea.lastName} et Noé ${noe.lastName}.`);
  }
});

test("a child whose guardianship has ended, or may not be read about, is not named", async () => {
  const { mother } = await givenFamily();
  const school = await makeSchool();
  const gone = await makeStudent(school.id, { firstName: "Partie" });
  const closed = await makeStudent(school.id, { firstName: "Fermée" });
  await makeGuardianship(mother.userId, gone.studentId, { endsAt: new Date(Date.now() - 1000) });
  await makeGuardianship(mother.userId, closed.studentId, { mayRead: false });
  const details = { accessTokenId: await issue(mother.userId, "activation") };
  const { text } = await rendered(queued({ template: "activation", userId: mother.userId, details }));
  expect(text).toContain("Léa");
  expect(text).not.toMatch(/Partie|Fermée/);
});

test("students and staff are told what is theirs, and no children", async () => {
  const { lea, school } = await givenFamily();
  const secretary = await makePerson();
  await makeStaff(secretary.userId, "secretary", school.id);
  for (const [person, sentence] of [
    [lea, "vos messages, vos documents et votre agenda"],
    [secretary, "les familles, les élèves et le personnel"],
  ] as const) {
    const details = { accessTokenId: await issue(person.userId, "activation") };
    const { text, replyTo } = await rendered(
      queued({ template: "activation", userId: person.userId, details }),
    );
    expect(text).toContain(sentence);
    expect(text).not.toContain("enfant");
    expect(replyTo, "the school is found through the person").toBe(school.email);
  }
});

test("two people of one mailbox find each their own username and link in the reset mail", async () => {
  const { mails } = await oneOfEach();
  const shared = mails.find(({ links }) => links === 2);
  const { text } = await rendered(queued(shared?.mail ?? {}));
  expect(text).toContain("2 comptes utilisent cette boîte");
  expect(text).toMatch(/Nouveau mot de passe pour Élodie[\s\S]*Nouveau mot de passe pour Marc/);
});

test("an account whose link was replaced leaves the reset mail, and the mail goes with the last one", async () => {
  const { mails } = await oneOfEach();
  const [alone, shared] = mails.filter(({ mail }) => mail.template === "password-reset");
  const [first] = mailDetails["password-reset"].parse(alone?.mail.details).accounts;
  await issue(first?.userId ?? "", "password_reset");
  expect(await renderMail(queued(alone?.mail ?? {}))).toEqual({ outcome: "pointless" });
  const { text } = await rendered(queued(shared?.mail ?? {}));
  expect(text).toContain("Marc");
  expect(text).not.toContain("Élodie");
});

test("the mail to an address that nobody has names nobody", async () => {
  const { mother, school } = await givenFamily();
  const { text } = await rendered(queued({ schoolId: school.id, recipient: "inconnu@famille.example" }));
  expect(text).toContain("inconnu@famille.example");
  expect(text).not.toContain(mother.lastName);
});

test("a mail rendered twice is the same to the last character", async () => {
  const { mails } = await oneOfEach();
  for (const { mail } of mails) {
    const once = queued(mail);
    expect(await renderMail(once)).toEqual(await renderMail(once));
  }
});
