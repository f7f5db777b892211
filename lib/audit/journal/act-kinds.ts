import type { AuditAction } from "../record-audit-event";

/** What staff ask the journal for: who saw, sent, changed, printed, exported; and what people do themselves. */
export const actKinds = ["seen", "sent", "changed", "printed", "exported", "own", "system"] as const;
export type ActKind = (typeof actKinds)[number];

/** Every act has its kind, and its sentence in the catalogue (`staff.journal.acts`). */
const kindOfAct = {
  "access.activated": "own",
  "access.address_corrected": "changed",
  "access.code_issued": "printed",
  "access.factor_added": "own",
  "access.factor_removed": "changed",
  "access.code_shown": "printed",
  "access.invited": "sent",
  "access.link_sent": "sent",
  "access.password_changed": "own",
  "access.password_reset": "own",
  "access.provisional_password_issued": "printed",
  "access.provisional_passwords_shown": "printed",
  "access.wait_lifted": "changed",
  "announcement.answer_recorded": "changed",
  "announcement.reminded": "sent",
  "announcement.replied": "sent",
  "backup.restored": "system",
  "class.changed": "changed",
  "class.created": "changed",
  "enrolment.imported": "changed",
  "families.erased": "changed",
  "family.created": "changed",
  "family_request.granted": "changed",
  "family_request.made": "own",
  "family_request.refused": "changed",
  "guardianship.added": "changed",
  "guardianship.changed": "changed",
  "guardianship.decided_by_student": "own",
  "import.committed": "changed",
  "import.discarded": "changed",
  "import.doubts_settled": "changed",
  "import.seen": "seen",
  "import.undone": "changed",
  "import.uploaded": "changed",
  "journal.exported": "exported",
  "journal.seen": "seen",
  "journal.verified": "system",
  "letters.opened": "printed",
  "letters.printed": "printed",
  "mail.bounced": "system",
  "mail.cancelled": "changed",
  "mail.seen": "seen",
  "mailing.cancelled": "changed",
  "mailing.made": "sent",
  "mails.exported": "exported",
  "mails.retried": "sent",
  "mails.seen": "seen",
  "organisation.updated": "changed",
  "paper.given": "changed",
  "paper.opened": "printed",
  "paper.prepared": "printed",
  "people.exported": "exported",
  "people.listed": "seen",
  "people.marked_on_paper": "changed",
  "people.merge_undone": "changed",
  "people.merged": "changed",
  "people.moved_class": "changed",
  "people.searched": "seen",
  "people.seen": "seen",
  "person.edited": "changed",
  "person.reactivated": "changed",
  "person.suspended": "changed",
  "school.created": "changed",
  "school.updated": "changed",
  "secretariat.overview_seen": "seen",
  "session.ended": "own",
  "staff.invited": "sent",
  "staff.role_changed": "changed",
  "staff.role_ended": "changed",
  "student.edited": "changed",
  "student.handed_over": "changed",
  "year.committed": "changed",
  "year.drafted": "changed",
  "year.undone": "changed",
} as const satisfies Record<AuditAction, ActKind>;

const acts = Object.entries(kindOfAct) as [AuditAction, ActKind][];

/** Whether the journal's text names an act that this version knows. */
export const isKnownAct = (action: string): action is AuditAction => Object.hasOwn(kindOfAct, action);

/** The acts of one kind, by name. */
export const actsOfKind = (kind: ActKind): AuditAction[] =>
  acts.filter(([, of]) => of === kind).map(([action]) => action);
