import { and, eq } from "drizzle-orm";
import { schools } from "@/drizzle/schema";
import { recordAuditEvent } from "../audit/record-audit-event";
import { isWithin } from "../auth/policy";
import { db } from "../db/client";
import type { ActingStaff } from "./acting-staff";
import type { LogoType } from "./logo-file";

export interface Logo {
  type: LogoType;
  bytes: Buffer;
}

/** The logo that a school has under this hash; undefined for another's, an older one, and none. */
export async function findLogo(
  slug: string,
  hash: string,
): Promise<{ type: string; bytes: Buffer } | undefined> {
  const [found] = await db
    .select({ type: schools.logoType, bytes: schools.logo })
    .from(schools)
    .where(and(eq(schools.slug, slug), eq(schools.logoHash, hash)));
  return found?.type && found.bytes ? { type: found.type, bytes: found.bytes } : undefined;
}

/** Puts a logo in the place of the one before; null takes it away. Undefined for a school out of reach. */
export const keepLogo = (
  { userId: actorId, reach }: ActingStaff,
  slug: string,
  logo: Logo | null,
): Promise<{ outcome: "kept" | "unknown-school" }> =>
  db.transaction(async (tx) => {
    const [school] = await tx
      .select({ id: schools.id })
      .from(schools)
      .where(eq(schools.slug, slug))
      .for("update");
    if (!school || !isWithin(reach, school.id)) return { outcome: "unknown-school" };
    await tx
      .update(schools)
      .set({ logo: logo?.bytes ?? null, logoType: logo?.type ?? null })
      .where(eq(schools.id, school.id));
    const details = { changed: ["logo"] };
    await recordAuditEvent(tx, { action: "school.updated", actorId, schoolId: school.id, details });
    return { outcome: "kept" };
  });
