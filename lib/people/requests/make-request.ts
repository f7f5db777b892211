import { and, eq, isNull, sql } from "drizzle-orm";
import { familyRequests, schools, users } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { db, type Transaction } from "../../db/client";
import { findChildOf } from "../children";
import { foldName } from "../folded-name";

/** How many a person may send in 24 hours, answered or not. */
export const requestsPerDay = 5;

export type FamilyRequest =
  | {
      kind: "missing_child";
      schoolSlug: string | undefined;
      lastName: string;
      firstName: string;
      className: string;
    }
  | { kind: "not_my_child"; studentId: string };

export type RequestMade =
  | { outcome: "made" }
  /** The same one waits already. */
  | { outcome: "waiting" }
  | { outcome: "too-many" }
  /** Not one of theirs, or no such school. */
  | { outcome: "absent" };

interface Asked {
  kind: FamilyRequest["kind"];
  schoolId: string;
  studentId: string | null;
  childLastName: string;
  childFirstName: string;
  childClass: string;
}

/** « Il me manque un enfant », « Ce n’est pas mon enfant »: asks the secretariat; changes nothing by itself. */
export async function makeRequest(userId: string, request: FamilyRequest): Promise<RequestMade> {
  const asked = await readRequest(userId, request);
  if (!asked) return { outcome: "absent" };
  return db.transaction(async (tx) => {
    await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("update");
    if (await waits(tx, userId, asked)) return { outcome: "waiting" };
    if (await sentEnough(tx, userId)) return { outcome: "too-many" };
    const [made] = await tx
      .insert(familyRequests)
      .values({ userId, ...asked })
      .returning({ id: familyRequests.id });
    await recordAuditEvent(tx, {
      action: "family_request.made",
      actorId: userId,
      subjectId: userId,
      schoolId: asked.schoolId,
      details: { requestId: made?.id, kind: asked.kind },
    });
    return { outcome: "made" };
  });
}

async function readRequest(userId: string, request: FamilyRequest): Promise<Asked | undefined> {
  const nothing = { studentId: null, childLastName: "", childFirstName: "", childClass: "" };
  if (request.kind === "not_my_child") {
    const child = await findChildOf(userId, request.studentId);
    return child && { ...nothing, kind: request.kind, schoolId: child.school.id, studentId: child.id };
  }
  const [school, another] = await db
    .select({ id: schools.id })
    .from(schools)
    .where(request.schoolSlug === undefined ? sql`true` : eq(schools.slug, request.schoolSlug))
    .limit(2);
  if (!school || another) return undefined;
  const { kind, lastName, firstName, className } = request;
  return {
    ...nothing,
    ...{
      kind,
      schoolId: school.id,
      childLastName: lastName,
      childFirstName: firstName,
      childClass: className,
    },
  };
}

/** One open request a child: by its id, or by its name as matching reads it. */
async function waits(tx: Transaction, userId: string, asked: Asked): Promise<boolean> {
  const open = await tx
    .select({
      studentId: familyRequests.studentId,
      lastName: familyRequests.childLastName,
      firstName: familyRequests.childFirstName,
    })
    .from(familyRequests)
    .where(
      and(
        eq(familyRequests.userId, userId),
        eq(familyRequests.kind, asked.kind),
        isNull(familyRequests.handledAt),
      ),
    );
  const name = foldName(asked.childLastName, asked.childFirstName);
  return open.some(
    ({ studentId, lastName, firstName }) =>
      studentId === asked.studentId && foldName(lastName, firstName) === name,
  );
}

const sentEnough = async (tx: Transaction, userId: string): Promise<boolean> =>
  (await tx.$count(
    familyRequests,
    sql`${familyRequests.userId} = ${userId} and ${familyRequests.createdAt} > now() - interval '24 hours'`,
  )) >= requestsPerDay;
