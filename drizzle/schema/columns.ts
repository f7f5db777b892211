import { customType, timestamp, uuid } from "drizzle-orm/pg-core";

/** A random key: it tells neither an order nor a number of rows. */
export const id = () => uuid().primaryKey().defaultRandom();

/** A moment, always with its zone. */
export const moment = () => timestamp({ withTimezone: true });

export const createdAt = () => moment().notNull().defaultNow();

/** Bytes as they came: a file that was handed in. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });
