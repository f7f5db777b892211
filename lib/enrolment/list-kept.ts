import { sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import { db } from "../db/client";
import { idsIn } from "./ids-in";
import type { KeptReason, UndoReport } from "./undo-report";

const toldColumns = [
  "last_name",
  "first_name",
  "folded_name",
  "email",
  "second_email",
  "email_bounced_at",
  "phone",
  "phone_as_given",
  "language",
  "matricule",
  "birth_date",
  "class_id",
  "left_on",
] as const;

/** A column that an undo can leave alone, by the name that the catalogue has for it. */
export type ToldColumn = (typeof toldColumns)[number] | "other";

const told = (column: string): ToldColumn => toldColumns.find((known) => known === column) ?? "other";

/** Somebody whom an undo left alone, wholly (`reason`) or in some fields. */
export interface KeptByName {
  key: string;
  userId: string;
  lastName: string;
  firstName: string;
  reason: KeptReason | undefined;
  fields: ToldColumn[];
}

/** What an undo left alone, with the names that these people have now. */
export async function listKeptByName({ kept, keptFields }: UndoReport): Promise<KeptByName[]> {
  const ids = [...kept, ...keptFields].map(({ userId }) => userId);
  const people = await db
    .select({ id: users.id, lastName: users.lastName, firstName: users.firstName })
    .from(users)
    .where(sql`${users.id} in ${idsIn(ids)}`);
  const nameOf = new Map(people.map(({ id, ...name }) => [id, name]));
  const named = (userId: string) => nameOf.get(userId) ?? { lastName: "", firstName: "" };
  return [
    ...kept.map(({ userId, reason }) => ({ key: userId, userId, ...named(userId), reason, fields: [] })),
    ...keptFields.map(({ userId, fields }) => ({
      ...{ key: `${userId} ${fields}`, userId, ...named(userId), reason: undefined },
      fields: fields.map(told),
    })),
  ];
}
