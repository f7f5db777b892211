import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import postgres from "postgres";
import { expect, test } from "@/e2e/support/database-test";
import { createTestDatabase } from "@/e2e/support/test-cluster";
import { CannotStart } from "../server/cannot-start";
import { restoreBackup } from "./read-backup";
import { writeBackup } from "./write-backup";

const folder = mkdtempSync(join(tmpdir(), "preau-backup-"));
const difficult = "tab\there, newline\nhere, \\. alone:\n\\.\nreturn\rhere, \u2028 and « Noël »";
let count = 0;

async function filledDatabase() {
  count += 1;
  const url = await createTestDatabase(`backup_${process.pid}_${count}`);
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const [person] = await sql`insert into users (username, last_name, first_name, folded_name, email)
    values ('dupont_francois', ${difficult}, 'François', 'dupont francois', 'f@example.org') returning id`;
  const [school] = await sql`insert into schools (slug, name, own_networks)
    values ('ecole', 'École', ${["10.0.0.0/8"]}) returning id`;
  await sql`insert into sessions (secret_hash, user_id, device_label, idle_minutes, expires_at)
    values ('s', ${person?.id}, 'Firefox', 30, now() + interval '1 hour')`;
  await sql`insert into access_tokens (user_id, purpose, form, hash, expires_at)
    values (${person?.id}, 'activation', 'link', 'h', now() + interval '1 day')`;
  await sql`insert into outbox (template, lane, user_id, recipient, idempotency_key)
    values ('activation', 'bulk', ${person?.id}, 'f@example.org', 'k')`;
  for (const action of ["school.created", "staff.invited"])
    await sql`insert into audit_events (seq, action, school_id, details)
      values (0, ${action}, ${school?.id}, ${sql.json({ note: difficult })})`;
  await sql.end();
  return url;
}

async function read<Row>(url: string, query: string): Promise<Row[]> {
  const sql = postgres(url, { max: 1 });
  return (await sql.unsafe(query).finally(() => sql.end())) as unknown as Row[];
}

async function emptyDatabase(): Promise<string> {
  count += 1;
  return createTestDatabase(`restore_${process.pid}_${count}`);
}

function fileName(): string {
  count += 1;
  return join(folder, `${count}.preau`);
}

test("a backup brings every row back as it was, and nothing that was open opens anything", async () => {
  const [from, to, file] = [await filledDatabase(), await emptyDatabase(), fileName()];
  expect(await writeBackup(from, file)).toEqual({ outcome: "written", rows: 7 });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await restoreBackup(to, file, false)).toEqual({ outcome: "restored", rows: 7 });

  const people = "select id, username, last_name, created_at from users";
  expect(await read(to, people)).toEqual(await read(from, people));
  const found = "select user_id, words from search_documents";
  expect(await read(to, found), "people are found as before").toEqual(await read(from, found));
  expect(await read(to, found)).toHaveLength(1);
  const open = `select (select count(*) from sessions where ended_at is null)::int as sessions,
    (select count(*) from access_tokens where replaced_at is null)::int as tokens,
    (select count(*) from outbox where state = 'queued')::int as mails`;
  expect(await read(from, open)).toEqual([{ sessions: 1, tokens: 1, mails: 1 }]);
  expect(await read(to, open)).toEqual([{ sessions: 0, tokens: 0, mails: 0 }]);
});

test("the journal keeps its hashes through a restore, goes on from there, and is still closed to changes", async () => {
  const [from, to, file] = [await filledDatabase(), await emptyDatabase(), fileName()];
  await writeBackup(from, file);
  await restoreBackup(to, file, false);
  const lines =
    "select seq, hash = audit_event_hash(audit_events) as holds, action from audit_events order by seq";
  expect(await read(to, lines)).toEqual([
    { seq: "1", holds: true, action: "school.created" },
    { seq: "2", holds: true, action: "staff.invited" },
    { seq: "3", holds: true, action: "backup.restored" },
  ]);
  await expect(read(to, "delete from audit_events")).rejects.toMatchObject({ code: "42501" });
});

test("a database that holds something is left alone, unless it is to be replaced", async () => {
  const [from, to, file] = [await filledDatabase(), await filledDatabase(), fileName()];
  await writeBackup(from, file);
  const before = await read(to, "select id from users");
  expect(await restoreBackup(to, file, false)).toEqual({ outcome: "notEmpty" });
  expect(await read(to, "select id from users")).toEqual(before);
  expect(await restoreBackup(to, file, true)).toEqual({ outcome: "restored", rows: 7 });
  expect(await read(to, "select id from users")).toEqual(await read(from, "select id from users"));
});

test("a file that is cut, foreign, newer or missing changes nothing", async () => {
  const [from, to, file] = [await filledDatabase(), await emptyDatabase(), fileName()];
  await writeBackup(from, file);
  const whole = readFileSync(file);
  const text = gunzipSync(whole).toString();
  const cases = [
    { content: whole.subarray(0, whole.length - 40), outcome: "truncated" },
    { content: gzipSync(text.slice(0, text.lastIndexOf("\n", text.length - 2) + 1)), outcome: "truncated" },
    { content: gzipSync(text.slice(0, text.length / 2)), outcome: "truncated" },
    { content: Buffer.from("username;nom\n"), outcome: "notABackup" },
    { content: gzipSync("username;nom\n"), outcome: "notABackup" },
    { content: gzipSync(text.replace('"migrations":[', '"migrations":[99999999999999,')), outcome: "newer" },
  ];
  for (const { content, outcome } of cases) {
    const broken = fileName();
    writeFileSync(broken, content);
    expect(await restoreBackup(to, broken, false)).toEqual({ outcome });
  }
  expect(await restoreBackup(to, join(folder, "missing"), false)).toEqual({
    outcome: "unreadable",
    reason: "ENOENT",
  });
  expect(await read(to, "select id from users union all select id from schools")).toEqual([]);
});

test("thousands of long rows come back, however the network cuts them", async () => {
  const [from, to, file] = [await emptyDatabase(), await emptyDatabase(), fileName()];
  const fill = `insert into users (username, last_name, first_name, folded_name)
    select 'u' || n, repeat('é', 200), 'F', 'f' from generate_series(1, 3001) n returning 1`;
  await read(from, fill);
  expect(await writeBackup(from, file)).toEqual({ outcome: "written", rows: 3001 });
  expect(await restoreBackup(to, file, false)).toEqual({ outcome: "restored", rows: 3001 });
  const sum = "select md5(string_agg(username || last_name, '' order by username)) from users";
  expect(await read(to, sum)).toEqual(await read(from, sum));
});

test("a backup never overwrites a file", async () => {
  const [from, file] = [await filledDatabase(), fileName()];
  writeFileSync(file, "precious");
  expect(await writeBackup(from, file)).toEqual({ outcome: "exists" });
  expect(readFileSync(file, "utf8")).toBe("precious");
  expect(await writeBackup(from, join(folder, "no", "such", "folder"))).toEqual({
    outcome: "unwritable",
    reason: "ENOENT",
  });
});

test("a database that cannot be reached is said so, and the file of before is still there", async () => {
  const [unreachable, file] = ["postgresql://x:secret@127.0.0.1:1/none", fileName()];
  writeFileSync(file, "precious");
  await expect(writeBackup(unreachable, file)).rejects.toThrow(/^La base de données .*127\.0\.0\.1:1/);
  expect(readFileSync(file, "utf8")).toBe("precious");
  await expect(writeBackup(unreachable, fileName())).rejects.toBeInstanceOf(CannotStart);
  expect(existsSync(join(folder, `${count}.preau`))).toBe(false);
});
