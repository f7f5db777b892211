import { expect, test } from "playwright/test";
import { type BounceReason, reasonInStatus } from "../bounce-reason";
import { fateOf, type MailWord, type ToldState } from "./fate";

const word = (state: ToldState, second: number, reason: BounceReason | null = null): MailWord => ({
  state,
  reason,
  at: new Date(Date.UTC(2026, 8, 2, 8, 0, second)),
});

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
  );
}

const courses: { title: string; words: MailWord[]; end: ToldState }[] = [
  { title: "sent, then delivered", words: [word("sent", 1), word("delivered", 2)], end: "delivered" },
  {
    title: "delayed, then delivered",
    words: [word("sent", 1), word("delayed", 2), word("delivered", 9)],
    end: "delivered",
  },
  {
    title: "a delay noted after it was delivered",
    words: [word("delivered", 2), word("delayed", 3)],
    end: "delivered",
  },
  { title: "delayed and nothing more", words: [word("sent", 1), word("delayed", 2)], end: "delayed" },
  {
    title: "delayed, then returned for good",
    words: [word("sent", 1), word("delayed", 2), word("bounced", 9, "mailbox-unknown")],
    end: "bounced",
  },
  {
    title: "taken by the server, then returned for good",
    words: [word("sent", 1), word("delivered", 2), word("bounced", 9, "mailbox-unknown")],
    end: "bounced",
  },
  {
    title: "delivered, and an absence answered as if it were a return",
    words: [word("sent", 1), word("delivered", 2), word("bounced", 3, "temporary")],
    end: "delivered",
  },
  { title: "a full mailbox", words: [word("sent", 1), word("bounced", 4, "mailbox-full")], end: "bounced" },
  {
    title: "delivered, then called unwanted",
    words: [word("sent", 1), word("delivered", 2), word("complained", 5, "complaint")],
    end: "complained",
  },
  {
    title: "given up, sent again",
    words: [word("sent", 1), word("failed", 2), word("sent", 60)],
    end: "sent",
  },
  { title: "two words of one second", words: [word("sent", 1), word("delayed", 1)], end: "delayed" },
];

for (const { title, words, end } of courses)
  test(`${title}: the end is the same in whatever order the words come`, () => {
    for (const order of permutations(words)) expect(fateOf(order)?.state).toBe(end);
  });

test("nothing was told: no fate", () => {
  expect(fateOf([])).toBeUndefined();
});

test("a server's status code tells why, and only that", () => {
  const told = (sentence: string) => reasonInStatus(sentence);
  expect(told("550 5.1.1 <x@y.example>: user unknown")).toBe("mailbox-unknown");
  expect(told("smtp; 550-5.1.1 The account does not exist")).toBe("mailbox-unknown");
  expect(told("550 5.1.10 null MX")).toBe("domain-unknown");
  expect(told("452 4.2.2 over quota")).toBe("mailbox-full");
  expect(told("554 5.7.1 relay access denied")).toBe("blocked");
  expect(told("550 no such user")).toBeUndefined();
  expect(told("connection to 10.5.1.1 refused")).toBeUndefined();
});
