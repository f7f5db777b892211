import { expect, test } from "playwright/test";
import { hashPassword, needsRehash, verifyPassword } from "./password";
import { judgePassword } from "./password-policy";
import { phraseWords } from "./phrase-words";
import { suggestPassphrase } from "./suggest-passphrase";

const owner = {
  firstName: "François",
  lastName: "Vandenberghe",
  username: "vandenberghe_francois",
  schoolNames: ["Institut Saint-Luc"],
};
const judge = (password: string) => judgePassword(password, owner, 12).outcome;

test("a password is as long as the organisation says and no longer than 128 code points", () => {
  expect(judge("court")).toBe("too-short");
  expect(judge("é".repeat(11))).toBe("too-short");
  expect(judge("cheval orage lampe ".repeat(8).slice(0, 128))).toBe("accepted");
  expect(judge("cheval orage lampe ".repeat(8).slice(0, 129))).toBe("too-long");
});

for (const common of [
  "motdepasse123",
  "MotDePasse2026!",
  "M0td3p@sse2026",
  "123456789012",
  "azertyuiopqs",
  "azertyazerty",
  "aaaaaaaaaaaa",
  "abcabcabcabc",
  "anniversaire",
  "anniversaire2012",
  "!!!soleil2026!!!",
  "jetaimemaman1",
  "password1234",
  "qwertyuiop123",
  "210987654321",
])
  test(`« ${common} » is refused as common`, () => expect(judge(common)).toBe("common"));

for (const personal of [
  "vandenberghe1975",
  "francois-vandenberghe",
  "Vandenberghe_Francois!",
  "institutsaintluc",
  "fr4nc0is-vandenberghe",
  "saintluc-francois-12",
])
  test(`« ${personal} » is refused as personal`, () => expect(judge(personal)).toBe("personal"));

for (const good of [
  "cheval orage lampe sentier",
  "j'ai deux chats gris",
  "Ph9!kv-Rt2zqW",
  "la soupe de tante Irma",
  "пароль моей мамы",
])
  test(`« ${good} » is accepted`, () => expect(judge(good)).toBe("accepted"));

test("a proposed phrase is four French words that would be accepted", () => {
  expect(new Set(phraseWords).size).toBe(phraseWords.length);
  expect(Math.log2(phraseWords.length) * 4).toBeGreaterThan(37);
  for (let drawn = 0; drawn < 200; drawn += 1) {
    const phrase = suggestPassphrase();
    expect(phrase).toMatch(/^[a-z]{4,9}(-[a-z]{4,9}){3}$/);
    expect(judge(phrase)).toBe("accepted");
  }
});

test("hashes are argon2id with 19 MiB and two passes, and fit whatever way the same letters were typed", async () => {
  const stored = await hashPassword("Crème brûlée à midi");
  expect(stored).toContain("$argon2id$v=19$m=19456,t=2,p=1$");
  expect(needsRehash(stored)).toBe(false);
  expect(needsRehash("$argon2id$v=19$m=4096,t=3,p=1$abc$def")).toBe(true);
  expect(await verifyPassword(stored, "Crème brûlée à midi".normalize("NFD"))).toBe(true);
  expect(await verifyPassword(stored, "Crème brûlée à midi ")).toBe(false);
  const longest = "é".repeat(128);
  expect(await verifyPassword(await hashPassword(longest), longest.normalize("NFD"))).toBe(true);
  expect(await verifyPassword(await hashPassword(longest), `${longest}é`)).toBe(false);
  expect(await verifyPassword(null, "Crème brûlée à midi")).toBe(false);
});
