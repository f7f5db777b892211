import { type AddressInfo, createServer, type Socket } from "node:net";
import { expect, test } from "playwright/test";
import { smtpTransport } from "./smtp";
import type { OutgoingMessage } from "./transport";

const message: OutgoingMessage = {
  mailId: "0b5e8a3e-1111-4222-8333-444455556666",
  from: "Préau <portail@ecole.example>",
  to: "elodie@famille.example",
  replyTo: "secretariat@ecole.example",
  subject: "Votre première connexion",
  html: "<p>Bonjour</p>",
  text: "Bonjour",
  headers: { "X-Preau-Template": "activation", "X-Preau-Idempotency-Key": "activation:1" },
  idempotencyKey: "activation:1",
};

/** Speaks just enough SMTP; `answers` replaces its answer to a command. */
function converse(socket: Socket, received: string[], answers: Record<string, string>): void {
  let inData = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const reply = (line: string) => {
    received.push(line);
    if (inData) {
      inData = line !== ".";
      if (!inData) say(answers.MESSAGE ?? "250 taken");
      return;
    }
    const command = line.split(/[ :]/)[0]?.toUpperCase() ?? "";
    inData = command === "DATA" && !answers.DATA;
    say(answers[command] ?? (inData ? "354 go on" : "250 ok"));
  };
  let rest = "";
  socket.on("data", (chunk) => {
    const lines = (rest + chunk).split("\r\n");
    rest = lines.pop() ?? "";
    lines.forEach(reply);
  });
  socket.on("error", () => socket.destroy());
  say("220 test");
}

async function sentThrough(answers: Record<string, string>, what: Partial<OutgoingMessage> = {}) {
  const received: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    converse(socket, received, answers);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const transport = smtpTransport(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const outcome = await transport.send({ ...message, ...what });
  transport.close();
  for (const socket of sockets) socket.destroy();
  server.close();
  return { outcome, received };
}

test("a school's mail server gets both parts and our headers", async () => {
  const { outcome, received } = await sentThrough({});
  expect(outcome).toMatchObject({ outcome: "sent" });
  const mail = received.join("\n");
  for (const part of [
    "RCPT TO:<elodie@famille.example>",
    "Reply-To: secretariat@ecole.example",
    "X-Preau-Template: activation",
    "X-Preau-Idempotency-Key: activation:1",
    "text/plain",
    "text/html",
  ])
    expect(mail).toContain(part);
});

test("a mail sent twice has one Message-ID", async () => {
  const [once, again] = [await sentThrough({}), await sentThrough({})];
  expect(once.outcome).toEqual(again.outcome);
});

test("an address with a comma in it does not become two", async () => {
  const { received } = await sentThrough({}, { to: "a@famille.example,b@famille.example" });
  expect(received.filter((line) => line.startsWith("RCPT")).length).toBeLessThanOrEqual(1);
});

test("a mailbox that does not exist is refused for good, without its address in the reason", async () => {
  const { outcome } = await sentThrough({ RCPT: "550 elodie@famille.example unknown" });
  expect(outcome).toEqual({ outcome: "refused", reason: "smtp EENVELOPE 550", bounce: "mailbox-unknown" });
});

for (const { title, answer, bounce } of [
  { title: "an unknown domain", answer: "550 5.1.2 no such domain", bounce: "domain-unknown" },
  { title: "a mailbox that is full for good", answer: "552 5.2.2 over quota", bounce: "mailbox-full" },
])
  test(`a server that tells of ${title} says why the mail came back`, async () => {
    const { outcome } = await sentThrough({ RCPT: answer });
    expect(outcome).toEqual(expect.objectContaining({ outcome: "refused", bounce }));
  });

for (const { title, answers } of [
  { title: "that relays for nobody", answers: { RCPT: "554 5.7.1 relay access denied" } },
  { title: "that refuses the sender", answers: { MAIL: "550 5.1.1 sender unknown" } },
  { title: "that refuses the text", answers: { MESSAGE: "554 5.6.0 not like this" } },
])
  test(`a server ${title} blames no family's address`, async () => {
    const { outcome } = await sentThrough(answers);
    expect(outcome).toEqual({ outcome: "refused", reason: expect.stringMatching(/^smtp /) });
  });

for (const { title, answers } of [
  { title: "greylisting", answers: { RCPT: "451 later" } },
  { title: "a full server", answers: { MESSAGE: "452 no space" } },
  { title: "a server that shuts down", answers: { MAIL: "421 closing" } },
]) {
  test(`${title} is tried again`, async () => {
    const { outcome } = await sentThrough(answers);
    expect(outcome).toMatchObject({ outcome: "retry" });
  });
}

test("a server that cannot be reached is tried again, and no password is told", async () => {
  const transport = smtpTransport("smtp://portail:very-secret@127.0.0.1:9");
  const outcome = await transport.send(message);
  transport.close();
  expect(outcome).toMatchObject({ outcome: "retry" });
  expect(JSON.stringify(outcome)).not.toContain("very-secret");
});
