import { type ConnectionState, connectionStates } from "../access/connection-state";
import type { ListRequest, ListSpec, Parameters } from "../lists/list-request";
import { readListRequest } from "../lists/list-request";
import type { MemberKind } from "./connection-members";

type Filter = "ecole" | "classe" | "etat" | "pour";
export type ConnectionSort = "nom" | "classe" | "etat" | "invitation";
export type ConnectionRequest = ListRequest<Filter, ConnectionSort>;

/** What the address of « Qui n’est pas encore connecté ? » can say. */
export const connectionSpec: ListSpec<Filter, ConnectionSort> = {
  filters: ["ecole", "classe", "etat", "pour"],
  sorts: ["nom", "classe", "etat", "invitation"],
};

/** `pending`: everybody who is not connected yet, and could be. */
export const chosenStates = ["pending", "all", ...connectionStates] as const;
export type ChosenState = (typeof chosenStates)[number];

/** The state that the address asks for; without one, who is not connected yet. */
export const stateIn = ({ filters }: Pick<ConnectionRequest, "filters">): ChosenState =>
  chosenStates.find((state) => state === filters.etat) ?? "pending";

const kinds = { responsables: "guardian", eleves: "student" } as const satisfies Record<string, MemberKind>;
export const kindNames = ["responsables", "eleves"] as const satisfies (keyof typeof kinds)[];

/** Only guardians, only pupils, or both. */
export const kindIn = ({ filters }: Pick<ConnectionRequest, "filters">): MemberKind | undefined =>
  kindNames.flatMap((name) => (name === filters.pour ? kinds[name] : []))[0];

/** How many people a list of that state has. */
export function countOf(state: ChosenState, counts: Readonly<Record<ConnectionState, number>>): number {
  if (state !== "pending" && state !== "all") return counts[state];
  const everybody = connectionStates.reduce((total, one) => total + counts[one], 0);
  return state === "all" ? everybody : everybody - counts.active - counts.suspended;
}

export const readConnectionRequest = (parameters: Parameters): ConnectionRequest =>
  readListRequest(parameters, connectionSpec);
