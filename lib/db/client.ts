import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "../env";
import { queryCounter } from "./count-queries";

/** Connects on first use, so that a build may import this module without any database. */
function connect() {
  const client = postgres(env().DATABASE_URL ?? "", {
    max: 10,
    prepare: env().DATABASE_PREPARE,
    idle_timeout: 60,
    connect_timeout: 5,
    onnotice: () => {},
  });
  return { client, db: drizzle(client, { casing: "snake_case", logger: queryCounter }) };
}

const shared = globalThis as typeof globalThis & { preauDatabase?: ReturnType<typeof connect> };
shared.preauDatabase ??= connect();

export const { client, db } = shared.preauDatabase;

export type Database = typeof db;
/** A transaction in progress. Whatever writes several tables takes one and never opens its own. */
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
/** Where a read may run: inside a transaction or not. */
export type Reader = Database | Transaction;

/** Closes every connection of this process; for commands and tests that want to end. */
export const closeDatabase = () => client.end({ timeout: 5 });
