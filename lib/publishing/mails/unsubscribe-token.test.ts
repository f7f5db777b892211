import { randomUUID } from "node:crypto";
import { expect, test } from "playwright/test";
import { env, provideEnvironment } from "../../env";
import { readUnsubscribeToken, unsubscribeToken } from "./unsubscribe-token";

test("the address of one person ends the mails of nobody else, and no other address ends any", () => {
  const [one, other] = [randomUUID(), randomUUID()];
  expect(readUnsubscribeToken(unsubscribeToken(one))).toBe(one);
  const [, seal] = unsubscribeToken(one).split(".");
  for (const forged of [
    `${other}.${seal}`,
    `${one}.${"a".repeat(43)}`,
    one,
    "",
    `${one}.`,
    `${one}.${seal}x`,
  ])
    expect(readUnsubscribeToken(forged), forged).toBeUndefined();
});

test("a mail of last year still ends the mails after the secret was changed", () => {
  const secrets = env().AUTH_SECRET ?? [];
  const person = randomUUID();
  const token = unsubscribeToken(person);
  provideEnvironment({ AUTH_SECRET: ["b".repeat(40), ...secrets].join(",") });
  expect(readUnsubscribeToken(token)).toBe(person);
  expect(unsubscribeToken(person)).not.toBe(token);
  provideEnvironment({ AUTH_SECRET: secrets.join(",") });
});
