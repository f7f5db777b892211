import { sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";

/** An account that reads: neither suspended, nor joined to another, nor erased. To be asked where `users` is read. */
export const isOpenAccount = sql<boolean>`(${users.suspendedAt} is null and ${users.mergedIntoId} is null
  and ${users.erasedAt} is null)`;
