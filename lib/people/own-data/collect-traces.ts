import { and, desc, eq, inArray } from "drizzle-orm";
import { auditEvents, familyRequests, outbox, schools, signInAttempts } from "@/drizzle/schema";
import { actsOfKind } from "../../audit/journal/act-kinds";
import { db } from "../../db/client";

/** The mails that left for somebody or wait, and what became of them; without their links. */
export const collectMails = (userId: string) =>
  db
    .select({
      template: outbox.template,
      recipient: outbox.recipient,
      state: outbox.state,
      createdAt: outbox.createdAt,
      sentAt: outbox.sentAt,
    })
    .from(outbox)
    .where(eq(outbox.userId, userId))
    .orderBy(desc(outbox.createdAt));

/** The tries to sign in that are still kept. */
export const collectSignIns = (userId: string) =>
  db
    .select({
      outcome: signInAttempts.outcome,
      deviceLabel: signInAttempts.deviceLabel,
      at: signInAttempts.at,
    })
    .from(signInAttempts)
    .where(eq(signInAttempts.userId, userId))
    .orderBy(desc(signInAttempts.at));

/** What somebody asked of the secretariat about children, in the words that they typed. */
export const collectRequests = (userId: string) =>
  db
    .select({
      kind: familyRequests.kind,
      schoolName: schools.name,
      childFirstName: familyRequests.childFirstName,
      childLastName: familyRequests.childLastName,
      childClass: familyRequests.childClass,
      createdAt: familyRequests.createdAt,
      handledAt: familyRequests.handledAt,
      granted: familyRequests.granted,
    })
    .from(familyRequests)
    .leftJoin(schools, eq(schools.id, familyRequests.schoolId))
    .where(eq(familyRequests.userId, userId))
    .orderBy(desc(familyRequests.createdAt));

/** What the journal says that somebody did as a person, not as a member of staff. */
export const collectActs = (userId: string) =>
  db
    .select({ at: auditEvents.at, action: auditEvents.action })
    .from(auditEvents)
    .where(and(eq(auditEvents.actorId, userId), inArray(auditEvents.action, actsOfKind("own"))))
    .orderBy(desc(auditEvents.seq));
