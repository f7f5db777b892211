import { formatCode, rederiveAccessSecret } from "../access/access-secret";
import { minimumPasswordLength } from "../access/judge-new-password";
import { recordAuditEvent } from "../audit/record-audit-event";
import type { StaffReach } from "../auth/policy";
import { db } from "../db/client";
import { env } from "../env";
import { translator } from "../i18n/translator";
import { routes } from "../routes";
import { composePrintout, type Holder } from "./compose-printout";
import { findLetterRun, type LetterRun } from "./letter-runs";
import { findPrintingSchool } from "./printing-school";
import type { Printout } from "./printout";
import { type LiveCode, listLiveCodes } from "./run-people";

/**
 * All that goes on the paper of a printing, derived anew: who has used their code since, or lost it, is left out.
 * Noted in the journal each time. Undefined for a foreign and an unknown printing alike; `empty` when no code is left.
 */
export async function openLetterRun(
  reach: StaffReach,
  runId: string,
  actorId: string,
): Promise<Printout | "empty" | undefined> {
  const run = await findLetterRun(reach, runId);
  if (!run) return undefined;
  const holders = (await listLiveCodes(run)).flatMap(holderOf);
  if (holders.length === 0) return "empty";
  const { schoolId } = run;
  const details = { run: runId, people: holders.length };
  await db.transaction((tx) =>
    recordAuditEvent(tx, { action: "letters.opened", actorId, schoolId, details }),
  );
  return writtenOut(run, holders);
}

/** Nobody, when the key that the code was derived from is not configured any more. */
function holderOf({ token, addressee, username, purpose }: LiveCode): Holder[] {
  const secret = rederiveAccessSecret({ ...token, form: "letter" }, token.hash);
  if (secret === undefined) return [];
  const url = new URL(routes.token(secret), env().PUBLIC_URL).href;
  return [{ addressee, username, purpose, code: formatCode(secret), url }];
}

async function writtenOut(run: LetterRun, holders: Holder[]): Promise<Printout> {
  const [school, minimum] = await Promise.all([findPrintingSchool(run.schoolId), minimumPasswordLength()]);
  const { layout, createdAt, expiresAt } = run;
  const { host, pathname } = new URL(routes.enterToken(), env().PUBLIC_URL);
  const printing = {
    ...{ layout, expiresAt, printedAt: createdAt, typedAt: host + pathname },
    minimumPasswordLength: minimum,
  };
  return composePrintout(translator("fr"), printing, school, holders);
}
