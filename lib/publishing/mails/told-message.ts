import type { announcementLevel, answerKind } from "@/drizzle/schema";

/** A pupil that a message is about, as its reader sees them today. */
export interface ToldPupil {
  studentId: string;
  firstName: string;
  fullName: string;
  className: string | null;
  /** The reader is the pupil. */
  isSelf: boolean;
  /** Something is asked about this pupil that the reader may answer, and did not yet. */
  mayAnswer: boolean;
}

/** A message as a mail tells it: its words whole, its attachments by name alone. */
export interface ToldMessage {
  id: string;
  schoolName: string;
  level: (typeof announcementLevel.enumValues)[number];
  subject: string;
  body: string;
  answerKind: (typeof answerKind.enumValues)[number];
  choices: string[];
  /** « 2026-09-12 » */
  answerBy: string | null;
  attachments: string[];
  /** About whom; never nobody. */
  pupils: ToldPupil[];
}
