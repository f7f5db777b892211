import postgres from "postgres";
import { expect, test } from "@/e2e/support/database-test";
import { createTestDatabase, testDatabaseUrl } from "@/e2e/support/test-cluster";
import { isMigrated, migrateDatabase } from "./migrate";

const owned = (name: string) => createTestDatabase(`${name}_${process.pid}`);

test("two instances that start together migrate once", async () => {
  const url = await owned("twice");
  await Promise.all([
    migrateDatabase({ url, ownerUrl: undefined }),
    migrateDatabase({ url, ownerUrl: undefined }),
  ]);
  expect(await isMigrated(url)).toBe(true);
});

test("an empty database is known to be out of date", async () => {
  expect(await isMigrated(testDatabaseUrl("postgres"))).toBe(false);
});

test("the application's own role lengthens the journal and cannot rewrite it", async () => {
  const ownerUrl = await owned("grants");
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  const role = `app_${process.pid}`;
  await owner.unsafe(`create role ${role} login password 'for-this-test-only'`);
  const url = Object.assign(new URL(ownerUrl), { username: role, password: "for-this-test-only" }).href;
  await migrateDatabase({ url, ownerUrl });

  const app = postgres(url, { max: 1 });
  await app`insert into audit_events (seq, action) values (0, 'school.created')`;
  for (const statement of [
    "update audit_events set action = 'x'",
    "delete from audit_events",
    "truncate audit_events",
  ])
    await expect(app.unsafe(statement)).rejects.toMatchObject({ code: "42501" });
  const [row] = await owner`select count(*)::int as events from audit_events`;
  expect(row).toEqual({ events: 1 });
  await Promise.all([app.end(), owner.end()]);
});
