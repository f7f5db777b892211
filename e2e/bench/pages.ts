import { eq, sql } from "drizzle-orm";
import { accessTokens, guardianships, users } from "@/drizzle/schema";
import { rebuildAccessLink } from "@/lib/access/rebuild-access-link";
import { db } from "@/lib/db/client";
import { translator } from "@/lib/i18n/translator";
import { routes } from "@/lib/routes";
import { CannotStart } from "@/lib/server/cannot-start";
import type { PortalServer } from "../support/portal-server";
import type { Asking } from "./browse";
import type { Account } from "./people";
import { signIn } from "./sign-in";

/** A page that is measured, and who asks for it. */
export interface BenchPage extends Asking {
  path: string;
  label: string;
}

const severalChildren = 3;

async function findFamily(): Promise<Account & { studentId: string }> {
  const [family] = await db
    .select({
      userId: users.id,
      username: users.username,
      studentId: sql<string>`min(${guardianships.studentId}::text)`,
    })
    .from(users)
    .innerJoin(guardianships, eq(guardianships.guardianId, users.id))
    .groupBy(users.id)
    .having(sql`count(*) = ${severalChildren}`)
    .orderBy(users.username)
    .limit(1);
  if (!family) throw new CannotStart(translator("fr")("cli.bench.listRefused"));
  return family;
}

async function findLink(): Promise<string> {
  const [token] = await db.select({ id: accessTokens.id }).from(accessTokens).limit(1);
  const link = token && (await rebuildAccessLink(token.id));
  if (!link) throw new CannotStart(translator("fr")("cli.bench.listRefused"));
  return new URL(link.url).pathname;
}

/** The pages that most people see, the signed-in ones as a parent of three sees them. */
export async function givenPages(portal: PortalServer): Promise<BenchPage[]> {
  const family = await findFamily();
  const cookie = await signIn(portal, family);
  return [
    { label: "/api/health/live", path: "/api/health/live" },
    { label: routes.home(), path: routes.home() },
    { label: routes.login(), path: routes.login() },
    { label: "/jeton/[token]", path: await findLink() },
    { label: routes.chooseChild(), path: routes.chooseChild(), cookie },
    { label: "/tableau-de-bord/[child]", path: routes.childDashboard(family.studentId), cookie },
  ];
}
