import { eq, inArray, type SQL, sql } from "drizzle-orm";
import { mailState, outbox, schools, users } from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import { type ListRequest, type ListSpec, type Parameters, readListRequest } from "../../lists/list-request";
import { periodConditions } from "../../lists/period";
import { foldOneName } from "../../people/folded-name";
import { isAmongPeopleWithin } from "../../people/people-within";
import type { MailState } from "../mail";

/** What the address of the outbox's screen can say. `q`: words of a name or of an address. */
const outboxSpec = {
  filters: ["etat", "courriel", "ecole", "du", "au", "q"],
  sorts: ["quand"],
} as const satisfies ListSpec<string, string>;

export type OutboxFilters = Partial<Record<(typeof outboxSpec.filters)[number], string>>;
export type OutboxRequest = ListRequest<keyof OutboxFilters, "quand">;

/** The address, read. The newest mails come first. */
export const readOutboxRequest = (parameters: Parameters): OutboxRequest => ({
  ...readListRequest(parameters, outboxSpec),
  descending: true,
});

/** Mails to people of these schools, and those that a school itself signed; or all. */
export const isMailWithin = (reach: StaffReach): SQL =>
  reach === "everywhere"
    ? sql`true`
    : sql`(${inArray(outbox.schoolId, reach)} or ${isAmongPeopleWithin(reach, outbox.userId)})`;

/** A mail that another school signed is seen with whom it is for, and left to that school. */
export const isMailToChange = (reach: StaffReach): SQL =>
  reach === "everywhere"
    ? sql`true`
    : sql`(${isMailWithin(reach)} and (${outbox.schoolId} is null or ${inArray(outbox.schoolId, reach)}))`;

/** Every state, in the order of a mail's life: what a filter offers. */
export const mailStates: readonly MailState[] = mailState.enumValues;

/** The state that an address asks for, or undefined when it is none. */
const stateAsked = (asked: string | undefined): MailState | undefined =>
  mailStates.find((state) => state === asked);

function inState(asked: string | undefined): SQL | undefined {
  const state = stateAsked(asked);
  return state && eq(outbox.state, state);
}

const ofSchool = (slug: string) =>
  sql`${outbox.schoolId} = (select ${schools.id} from ${schools} where ${schools.slug} = ${slug})`;

const literally = (text: string) => text.replace(/[\\%_]/g, "\\$&");

/** One word: part of the address written to, or of the person's name as it is folded. */
function holds(word: string): SQL {
  const folded = foldOneName(word);
  const inAddress = sql`${outbox.recipient} ilike ${`%${literally(word)}%`}`;
  if (!folded) return inAddress;
  return sql`(${inAddress} or ${outbox.userId} in
    (select ${users.id} from ${users} where ${users.foldedName} like ${`%${folded}%`}))`;
}

/** Every condition of the screen: the reach first, then what was asked for. */
export function outboxConditions(reach: StaffReach, filters: OutboxFilters): SQL[] {
  const words = (filters.q ?? "").split(/\s+/).filter(Boolean);
  const asked = [
    inState(filters.etat),
    filters.courriel ? eq(outbox.template, filters.courriel) : undefined,
    filters.ecole ? ofSchool(filters.ecole) : undefined,
    ...periodConditions(outbox.createdAt, filters),
    ...words.map(holds),
  ];
  return [isMailWithin(reach), ...asked.filter((condition) => condition !== undefined)];
}
