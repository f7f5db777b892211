import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "playwright/test";
import postgres from "postgres";
import { joinEmbeddedPostgres } from "./embedded-postgres";
import { answers } from "./postgres-presence";
import { runningPostmaster } from "./running-postmaster";

const quick = ["fsync=off", "max_connections=20"];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "preau-embedded-"));
  chmodSync(folder, 0o711);
  return folder;
}

const dataOf = (folder: string) => join(folder, "postgres", "data");
const running = (folder: string) => runningPostmaster(dataOf(folder));

async function ask(url: string, query: string): Promise<unknown> {
  const sql = postgres(url, { max: 1 });
  const [row] = await sql.unsafe(query).finally(() => sql.end());
  return row && Object.values(row)[0];
}

test("two processes that begin together share one server, and the last one to leave stops it", async () => {
  const folder = newFolder();
  const [one, other] = await Promise.all([
    joinEmbeddedPostgres(folder, quick),
    joinEmbeddedPostgres(folder, quick),
  ]);
  expect(other.url).toBe(one.url);
  expect(await one.leave()).toBe("others");
  expect(await answers(other.url)).toBe(true);
  expect(await other.leave()).toBe("alone");
  expect(running(folder)).toBeUndefined();
});

test("the server listens on this machine alone, asks for a password, and knows accents", async () => {
  const folder = newFolder();
  const { url, ownerUrl, leave } = await joinEmbeddedPostgres(folder, quick);
  expect(await ask(ownerUrl, "show listen_addresses")).toBe("127.0.0.1");
  expect(await answers(Object.assign(new URL(url), { password: "wrong" }).href)).toBe(false);
  expect(await ask(url, "select upper('é') = 'É' and current_setting('server_encoding') = 'UTF8'")).toBe(
    true,
  );
  await expect(ask(url, "create table public.x (y int)")).rejects.toMatchObject({ code: "42501" });
  for (const name of ["postgres-password", "postgres-owner-password"])
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  await leave();
});

test("a server that is killed comes back at the same address while someone uses it", async () => {
  const folder = newFolder();
  const { url, leave } = await joinEmbeddedPostgres(folder, quick);
  const before = running(folder);
  process.kill(before?.pid ?? 0, "SIGKILL");
  await expect.poll(() => running(folder)?.pid, { timeout: 15_000 }).not.toBe(before?.pid);
  await expect.poll(() => answers(url), { timeout: 15_000 }).toBe(true);
  await leave();
});

test("a port that was taken meanwhile is given up, and a pid file left by a crash does no harm", async () => {
  const folder = newFolder();
  const first = await joinEmbeddedPostgres(folder, quick);
  await first.leave();
  const usual = Number(readFileSync(join(folder, "postgres-port"), "utf8"));
  const squatter = createServer().listen(usual, "127.0.0.1");
  writeFileSync(
    join(dataOf(folder), "postmaster.pid"),
    `${process.pid}\n${dataOf(folder)}-elsewhere\n0\n${usual}\n`,
  );
  const second = await joinEmbeddedPostgres(folder, quick);
  expect(new URL(second.url).port).not.toBe(String(usual));
  expect(await ask(second.url, "select current_database()")).toBe("preau");
  await second.leave();
  squatter.close();
});
