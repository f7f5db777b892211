import { auditEvents } from "@/drizzle/schema";
import type { Transaction } from "../db/client";

/** What the journal can tell; a new kind of act gets its name here first. */
export type AuditAction =
  | "access.activated"
  | "access.address_corrected"
  | "access.code_issued"
  | "access.factor_added"
  | "access.factor_removed"
  | "access.code_shown"
  | "access.invited"
  | "access.link_sent"
  | "access.password_changed"
  | "access.password_reset"
  | "access.provisional_password_issued"
  | "access.provisional_passwords_shown"
  | "access.wait_lifted"
  | "announcement.answer_recorded"
  | "announcement.reminded"
  | "announcement.replied"
  | "backup.restored"
  | "class.changed"
  | "class.created"
  | "class_page.changed"
  | "document.attached"
  | "document.detached"
  | "document.published"
  | "document.replaced"
  | "document.withdrawn"
  | "enrolment.imported"
  | "event.cancelled"
  | "event.changed"
  | "event.created"
  | "families.erased"
  | "family.created"
  | "family_request.granted"
  | "family_request.made"
  | "family_request.refused"
  | "guardianship.added"
  | "guardianship.changed"
  | "guardianship.decided_by_student"
  | "journal.exported"
  | "journal.seen"
  | "journal.verified"
  | "import.committed"
  | "import.discarded"
  | "import.doubts_settled"
  | "import.seen"
  | "import.undone"
  | "import.uploaded"
  | "letters.opened"
  | "letters.printed"
  | "mail.bounced"
  | "mail.cancelled"
  | "mail.seen"
  | "mailing.cancelled"
  | "mailing.made"
  | "mails.exported"
  | "mails.retried"
  | "mails.seen"
  | "organisation.updated"
  | "paper.given"
  | "paper.opened"
  | "paper.prepared"
  | "people.exported"
  | "people.listed"
  | "people.marked_on_paper"
  | "people.merge_undone"
  | "people.merged"
  | "people.moved_class"
  | "people.searched"
  | "people.seen"
  | "person.edited"
  | "person.reactivated"
  | "person.suspended"
  | "school.created"
  | "school.updated"
  | "school_links.changed"
  | "secretariat.overview_seen"
  | "session.ended"
  | "staff.invited"
  | "staff.role_changed"
  | "staff.role_ended"
  | "student.edited"
  | "student.handed_over"
  | "year.committed"
  | "year.drafted"
  | "year.undone";

/** One line of the journal. `actorId` is null for the command line and for the system itself. */
export interface AuditEntry {
  action: AuditAction;
  actorId: string | null;
  subjectId?: string | null;
  schoolId?: string | null;
  /** Plain facts, without secrets and without anybody's data beyond what proves the act. */
  details?: Record<string, unknown>;
}

/** Appends to the journal inside the transaction that does the deed: both happen, or neither. */
export async function recordAuditEvent(tx: Transaction, entry: AuditEntry): Promise<void> {
  await tx.insert(auditEvents).values({ seq: 0, ...entry });
}
