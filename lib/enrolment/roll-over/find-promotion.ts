import { and, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { promotions, schools, schoolYears, users } from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import { db, type Reader } from "../../db/client";
import { withinReach } from "../../people/staff-reach";

const fromYears = alias(schoolYears, "from_years");
const toYears = alias(schoolYears, "to_years");

const yearColumns = (years: typeof fromYears | typeof toYears) => ({
  id: years.id,
  label: years.label,
  startsOn: years.startsOn,
  endsOn: years.endsOn,
});

const promotionColumns = {
  id: promotions.id,
  state: promotions.state,
  table: promotions.table,
  madeClassIds: promotions.madeClassIds,
  undoReport: promotions.undoReport,
  createdAt: promotions.createdAt,
  committedAt: promotions.committedAt,
  undoneAt: promotions.undoneAt,
  school: { id: schools.id, slug: schools.slug, name: schools.name, leaverDays: schools.leaverDays },
  from: yearColumns(fromYears),
  to: yearColumns(toYears),
  actor: { firstName: users.firstName, lastName: users.lastName },
};

const selectPromotions = (reader: Reader) =>
  reader
    .select(promotionColumns)
    .from(promotions)
    .innerJoin(schools, eq(schools.id, promotions.schoolId))
    .innerJoin(fromYears, eq(fromYears.id, promotions.fromYearId))
    .innerJoin(toYears, eq(toYears.id, promotions.toYearId))
    .leftJoin(users, eq(users.id, promotions.actorId))
    .$dynamic();

/** One passage of a school from a year to the next, as far as it is. */
export type Promotion = Awaited<ReturnType<typeof selectPromotions>>[number];

/** The passage of that id in a school within the reach; undefined for a foreign and for an unknown one alike. */
export async function findPromotion(reach: StaffReach, promotionId: string): Promise<Promotion | undefined> {
  const [found] = await selectPromotions(db).where(
    and(sql`${promotions.id}::text = ${promotionId}`, withinReach(reach, promotions.schoolId)),
  );
  return found;
}

/** Every passage of a school, the newest first. */
export const listPromotions = (schoolId: string): Promise<Promotion[]> =>
  selectPromotions(db).where(eq(promotions.schoolId, schoolId)).orderBy(desc(promotions.createdAt));

/** The same, kept from everybody else until the transaction ends. */
export async function lockPromotion(tx: Reader, promotionId: string): Promise<Promotion | undefined> {
  const [found] = await selectPromotions(tx)
    .where(eq(promotions.id, promotionId))
    .for("update", { of: promotions });
  return found;
}
