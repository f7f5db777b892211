import { eq } from "drizzle-orm";
import { accessTokens } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makePerson } from "@/e2e/support/make-people";
import { db } from "../db/client";
import { days } from "../durations";
import { issueAccessTokens } from "./issue-access-tokens";
import { noteOpening } from "./note-opening";

async function givenLink() {
  const { userId } = await makePerson();
  const [token] = await db.transaction((tx) =>
    issueAccessTokens(tx, [userId], { purpose: "activation", form: "link", lifetime: days(14) }),
  );
  const id = token?.id ?? "";
  const ask = (method: string | undefined, more: Record<string, string> = {}) =>
    noteOpening(id, new Headers({ ...(method && { "x-preau-method": method }), ...more }));
  const row = async () => {
    const [found] = await db.select().from(accessTokens).where(eq(accessTokens.id, id));
    if (!found) throw new Error("no link");
    return found;
  };
  return { ask, row };
}

test("the first look at a link is noted, later ones change nothing, and nothing is used up", async () => {
  const { ask, row } = await givenLink();
  const { openedAt: before, ...kept } = await row();
  expect(before).toBeNull();
  await ask("GET");
  const { openedAt, ...rest } = await row();
  expect(openedAt).not.toBeNull();
  expect(rest).toEqual(kept);
  await ask("GET");
  expect((await row()).openedAt).toEqual(openedAt);
});

test("a robot's HEAD, a form's POST and what a browser fetches ahead of time are no look", async () => {
  const { ask, row } = await givenLink();
  await ask(undefined);
  await ask("HEAD");
  await ask("POST");
  await ask("GET", { "sec-purpose": "prefetch" });
  await ask("GET", { "sec-purpose": "prefetch;prerender" });
  await ask("GET", { purpose: "prefetch" });
  await ask("GET", { "x-moz": "prefetch" });
  await ask("GET", { "next-router-prefetch": "1" });
  expect((await row()).openedAt).toBeNull();
});
