import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import {
  devices,
  guessCounters,
  resetRequests,
  sessions,
  signInAttempts,
  trustedDevices,
} from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makePerson } from "@/e2e/support/make-people";
import { db } from "../db/client";
import { startHourlySweep } from "../server/hourly-sweep";
import { forgetOldTraces } from "./forget-old-traces";

const ago = (interval: string) => sql`now() - ${interval}::interval`;

/** Which of these rows are still there, by the name that the test gave them. */
async function left(table: PgTable, rows: Record<string, string>, key = "id"): Promise<string[]> {
  const found = await db.execute<{ key: string }>(
    sql`select ${sql.identifier(key)}::text as key from ${table}`,
  );
  return Object.keys(rows).filter((name) => found.some((row) => row.key === rows[name]));
}

const device = async (age: string) => {
  const id = randomUUID();
  await db.insert(devices).values({ id, secretHash: id, createdAt: ago(age) });
  return id;
};

async function session(ends: { endedAt?: string; expiresAt: string }, deviceId: string | null = null) {
  const [id, { userId }] = [randomUUID(), await makePerson()];
  const endedAt = ends.endedAt ? ago(ends.endedAt) : null;
  const at = { expiresAt: ago(ends.expiresAt), endedAt };
  await db
    .insert(sessions)
    .values({ id, secretHash: id, userId, deviceId, deviceLabel: "Firefox", idleMinutes: 30, ...at });
  return id;
}

test("spent counters go after the longest window, running failures stay for half a year", async () => {
  const counter = async (total: number, age: string, blocked = "1 minute") => {
    const key = randomUUID();
    const moments = { windowStartedAt: ago(age), blockedUntil: ago(blocked) };
    await db.insert(guessCounters).values({ key, count: 3, total, ...moments });
    return key;
  };
  const rows = {
    spent: await counter(0, "26 hours"),
    daily: await counter(0, "23 hours"),
    failing: await counter(40, "179 days"),
    abandoned: await counter(100, "181 days"),
    waiting: await counter(0, "26 hours", "-1 minute"),
  };
  await forgetOldTraces();
  expect(await left(guessCounters, rows, "key")).toEqual(["daily", "failing", "waiting"]);
});

test("attempts and answered reset requests go after ninety days, an unanswered one stays", async () => {
  const { userId } = await makePerson();
  const attempt = async (age: string) => {
    const id = randomUUID();
    await db
      .insert(signInAttempts)
      .values({ id, userId, outcome: "signed_in", deviceLabel: "Firefox", at: ago(age) });
    return id;
  };
  const request = async (handled: string | null) => {
    const id = randomUUID();
    const handledAt = handled ? ago(handled) : null;
    await db.insert(resetRequests).values({ id, requestedAt: ago("200 days"), handledAt });
    return id;
  };
  const attempts = { old: await attempt("91 days"), recent: await attempt("89 days") };
  const requests = {
    old: await request("91 days"),
    recent: await request("89 days"),
    waiting: await request(null),
  };
  await forgetOldTraces();
  expect(await left(signInAttempts, attempts)).toEqual(["recent"]);
  expect(await left(resetRequests, requests)).toEqual(["recent", "waiting"]);
});

test("sessions go ninety days after their end, devices when nobody has used them for half a year", async () => {
  const known = {
    unused: await device("181 days"),
    young: await device("179 days"),
    trusted: await device("181 days"),
    inUse: await device("181 days"),
    wasInUse: await device("181 days"),
  };
  const { userId } = await makePerson();
  await db.insert(trustedDevices).values({ deviceId: known.trusted, userId });
  const rows = {
    expired: await session({ expiresAt: "91 days" }, known.wasInUse),
    ended: await session({ endedAt: "91 days", expiresAt: "80 days" }),
    recent: await session({ endedAt: "89 days", expiresAt: "88 days" }),
    open: await session({ expiresAt: "-1 hour" }, known.inUse),
  };
  await forgetOldTraces();
  expect(await left(sessions, rows)).toEqual(["recent", "open"]);
  expect(await left(devices, known)).toEqual(["young", "trusted", "inUse"]);
});

test("while one instance forgets, another leaves at once; a backlog of several batches is finished", async () => {
  await db.execute(sql`insert into guess_counters (key, count, window_started_at)
    select 'backlog ' || n, 0, now() - interval '3 days' from generate_series(1, 4500) n`);
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('old_traces'))`);
    expect(await forgetOldTraces()).toBe(0);
  });
  expect(await forgetOldTraces()).toBeGreaterThanOrEqual(4500);
  expect(await forgetOldTraces()).toBe(0);
});

test("the server's sweep begins at once and stops when it is told to", async () => {
  const old = await device("181 days");
  const sweep = startHourlySweep();
  await expect.poll(() => left(devices, { old })).toEqual([]);
  await sweep.stop();
});
