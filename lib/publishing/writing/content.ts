import type { Audience, announcements } from "@/drizzle/schema";

type Row = typeof announcements.$inferInsert;

/** What is said and asked, the same for every school that is written to in one act. */
export interface Content {
  level: NonNullable<Row["level"]>;
  subject: string;
  body: string;
  answerKind: NonNullable<Row["answerKind"]>;
  /** Two to six when one of some choices is asked for; none otherwise. */
  choices: string[];
  /** The last day to answer (« 2026-09-12 »), in Brussels. */
  answerBy: string | null;
  allowsReplies: boolean;
  toGuardians: boolean;
  toStudents: boolean;
}

/** Whom a message is for in one school. */
export interface SchoolAudience {
  schoolId: string;
  audience: Audience;
}
