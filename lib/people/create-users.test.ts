import { eq, inArray } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import type { NewPerson } from "./create-users";

const load = async () => ({ ...(await import("../db/client")), ...(await import("./create-users")) });

/** A surname that no other test has. */
const surname = (prefix: string) =>
  `${prefix}${Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => String.fromCharCode(97 + (byte % 26))).join("")}`;

async function create(people: NewPerson[]): Promise<string[]> {
  const { db, createUsers } = await load();
  const created = await db.transaction((tx) => createUsers(tx, people));
  return created.outcome === "created" ? created.users.map(({ username }) => username) : [];
}

test("homonyms get the smallest number never used, in the order given", async () => {
  const lastName = surname("Homonyme");
  const base = `${lastName.toLowerCase()}_lea`;
  const lea = { lastName, firstName: "Léa" };
  expect(await create([lea, { lastName, firstName: "Lea-Marie" }, lea])).toEqual([
    base,
    `${base}2`,
    `${base}3`,
  ]);
  expect(await create([lea])).toEqual([`${base}4`]);
});

test("a name that was freed is not given again, and a hole is filled", async () => {
  const { db } = await load();
  const lastName = surname("Trou");
  const base = `${lastName.toLowerCase()}_luc`;
  const luc = { lastName, firstName: "Luc" };
  await create([luc]);
  await db.insert(users).values({ username: `${base}3`, lastName, firstName: "Luc", foldedName: "x" });
  expect(await create([luc, luc])).toEqual([`${base}2`, `${base}4`]);
  await db.update(users).set({ lastName: "Autre" }).where(eq(users.username, base));
  expect(await create([luc])).toEqual([`${base}5`]);
});

test("two transactions that claim one name at the same moment both succeed with different names", async () => {
  const { db, createUsers } = await load();
  const lastName = surname("Course");
  const people = Array.from({ length: 20 }, () => ({ lastName, firstName: "Nora" }));
  const claims = Array.from({ length: 4 }, () => db.transaction((tx) => createUsers(tx, people)));
  const usernames = (await Promise.all(claims)).flatMap((created) =>
    created.outcome === "created" ? created.users.map(({ username }) => username) : [],
  );
  expect(usernames).toHaveLength(80);
  expect(new Set(usernames).size).toBe(80);
});

test("transactions that claim the same names in opposite orders do not wait for each other crosswise", async () => {
  const { db, createUsers } = await load();
  const people = Array.from({ length: 50 }, () => ({ lastName: surname("Croise"), firstName: "Ali" }));
  const created = await Promise.all([
    db.transaction((tx) => createUsers(tx, people)),
    db.transaction((tx) => createUsers(tx, people.toReversed())),
  ]);
  expect(created.map(({ outcome }) => outcome)).toEqual(["created", "created"]);
});

test("a name without a username refuses all, and nothing is written", async () => {
  const { db, createUsers } = await load();
  const lastName = surname("Refuse");
  const people = [
    { lastName, firstName: "Anna" },
    { lastName: "Иванов", firstName: "Иван" },
    { lastName: `${lastName}${"x".repeat(60)}`, firstName: "Anna" },
  ];
  const created = await db.transaction((tx) => createUsers(tx, people));
  expect(created).toEqual({
    outcome: "refused",
    refusals: [
      { index: 1, reason: "needs-latin-form" },
      { index: 2, reason: "too-long" },
    ],
  });
  const written = await db.select({ id: users.id }).from(users).where(eq(users.lastName, lastName));
  expect(written).toEqual([]);
});

test("a Latin form that someone typed is taken, and numbered like any other", async () => {
  const latin = `${surname("ivanov")}_ivan`;
  const person = { lastName: "Иванов", firstName: "Иван", username: latin.toUpperCase() };
  expect(await create([person, person])).toEqual([latin, `${latin}2`]);
  expect(await create([{ ...person, username: "12" }])).toEqual([]);
});

test("numbers keep a name of 60 letters within 60", async () => {
  const lastName = surname("Long").padEnd(56, "z");
  const person = { lastName, firstName: "Zoé" };
  const [first, second] = await create([person, person]);
  expect(first).toHaveLength(60);
  expect(second).toBe(`${first?.slice(0, 59)}2`);
});

test("five thousand people are created in few statements, in their order", async () => {
  const { db } = await load();
  const { countingQueries } = await import("../db/count-queries");
  const tally = { queries: 0 };
  const lastName = surname("Foule");
  const people = Array.from({ length: 5000 }, (_, index) => ({
    lastName,
    firstName: `P${"a".repeat(index % 7)}`,
  }));
  const usernames = await countingQueries(tally, () => create(people));
  expect(usernames).toHaveLength(5000);
  expect(tally.queries).toBeLessThanOrEqual(2);
  const rows = await db
    .select({ username: users.username, firstName: users.firstName })
    .from(users)
    .where(inArray(users.username, usernames));
  const firstNameOf = new Map(rows.map(({ username, firstName }) => [username, firstName]));
  expect(usernames.every((username, index) => firstNameOf.get(username) === people[index]?.firstName)).toBe(
    true,
  );
});
