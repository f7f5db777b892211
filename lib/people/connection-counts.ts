import { count } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import { connectionState } from "../access/connection-facts";
import { type ConnectionState, connectionStates } from "../access/connection-state";
import { db } from "../db/client";
import { isMemberOf, type MemberChoice } from "./connection-members";

export type StateCounts = Record<ConnectionState, number>;

/** How many of these people are in each state; one statement whatever their number. */
export async function countConnectionStates(choice: MemberChoice): Promise<StateCounts> {
  const states = db
    .select({ state: connectionState.as("state") })
    .from(users)
    .where(isMemberOf(choice))
    .as("states");
  const rows = await db.select({ state: states.state, people: count() }).from(states).groupBy(states.state);
  const found = new Map(rows.map(({ state, people }) => [state, people]));
  return Object.fromEntries(connectionStates.map((state) => [state, found.get(state) ?? 0])) as StateCounts;
}

/** The way in, from the account to the first password: each step holds all who came at least that far. */
const funnelSteps = ["accounts", "reachable", "invited", "reached", "active"] as const;
export type FunnelStep = (typeof funnelSteps)[number];

const firstStepOf: Record<ConnectionState, FunnelStep | undefined> = {
  suspended: undefined,
  no_address: "accounts",
  paper: "accounts",
  never_invited: "reachable",
  planned: "invited",
  sent: "invited",
  bounced: "invited",
  expired: "invited",
  delivered: "reached",
  opened: "reached",
  active: "active",
};

/** How many came at least so far. Closed accounts are not on the way. */
export function funnelOf(counts: StateCounts): { step: FunnelStep; people: number }[] {
  return funnelSteps.map((step, place) => {
    const further = new Set<FunnelStep | undefined>(funnelSteps.slice(place));
    const states = connectionStates.filter((state) => further.has(firstStepOf[state]));
    return { step, people: states.reduce((total, state) => total + counts[state], 0) };
  });
}
