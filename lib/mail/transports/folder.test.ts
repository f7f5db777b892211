import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "playwright/test";
import { folderTransport } from "./folder";
import type { OutgoingMessage } from "./transport";

const message: OutgoingMessage = {
  mailId: "0b5e8a3e-1111-4222-8333-444455556666",
  from: "Préau <portail@ecole.example>",
  to: "elodie@famille.example",
  replyTo: "secretariat@ecole.example",
  subject: "Votre première connexion",
  html: "<p>Bonjour</p>",
  text: "Bonjour",
  headers: { "X-Preau-Template": "activation" },
  idempotencyKey: "../../activation:1",
};

const newFolder = () => mkdtemp(join(tmpdir(), "preau-folder-test-"));

test("a mail becomes one file with what the contract lists", async () => {
  const folder = join(await newFolder(), "made", "by", "itself");
  expect(await folderTransport(folder).send(message)).toMatchObject({ outcome: "sent" });
  const [file] = await readdir(folder);
  expect(file).toMatch(/^[0-9a-f]{32}\.json$/);
  expect(JSON.parse(await readFile(join(folder, file ?? ""), "utf8"))).toEqual({
    to: "elodie@famille.example",
    subject: message.subject,
    html: message.html,
    text: message.text,
    headers: {
      From: message.from,
      "Reply-To": "secretariat@ecole.example",
      "X-Preau-Template": "activation",
    },
    sentAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
  });
});

test("the same mail again is the same file; another mail is another", async () => {
  const folder = await newFolder();
  const transport = folderTransport(folder);
  await Promise.all([transport.send(message), transport.send({ ...message, idempotencyKey: "other" })]);
  await transport.send(message);
  expect(await readdir(folder)).toHaveLength(2);
});

test("a folder that cannot be written is tried again", async () => {
  const file = join(await newFolder(), "a-file");
  await writeFile(file, "");
  expect(await folderTransport(file).send(message)).toEqual({ outcome: "retry", reason: "folder EEXIST" });
});
