import { announcements } from "@/drizzle/schema";
import { versionOf } from "../../people/row-version";

/** Changes with whatever the form of a message can change, whom it is for included. */
export const draftVersion = versionOf([
  announcements.level,
  announcements.subject,
  announcements.body,
  announcements.answerKind,
  announcements.choices,
  announcements.answerBy,
  announcements.allowsReplies,
  announcements.audience,
  announcements.toGuardians,
  announcements.toStudents,
]);
