import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { users } from "./people";

/**
 * What each person is found by. Triggers of the database write it (migrations), whatever writes people, schoolings or
 * classes; the application only reads it. Who was joined to another account or erased has none.
 */
export const searchDocuments = pgTable(
  "search_documents",
  {
    userId: uuid()
      .primaryKey()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Folded words between spaces: names, username, the addresses' mailboxes, telephones' digits, matricules, classes. */
    words: text().notNull(),
  },
  (table) => [index("search_documents_words").using("gin", table.words.op("gin_trgm_ops"))],
);
