import { z } from "zod";
import { type ConnectionState, connectionStates } from "../access/connection-state";
import { isUuid } from "../forms/fields";
import { type Parameter, single } from "../forms/single";

const uuids = z
  .string()
  .transform((text) => text.split(/[,\n]/).filter(isUuid))
  .pipe(z.array(z.string()).min(1))
  .optional()
  .catch(undefined);

const states = z
  .string()
  .transform((text) => connectionStates.filter((state) => text.split(/[,\n]/).includes(state)))
  .pipe(z.array(z.enum(connectionStates)).min(1))
  .optional()
  .catch(undefined);

const wish = z.string().trim().min(1).max(200).optional().catch(undefined);

/** How an address or a form says for whom to print. It is a wish: what cannot be read is as if it were not there. */
export const letterQuery = z.object({
  ecole: wish,
  pour: z.enum(["responsables", "eleves"]).catch("responsables"),
  classe: z.uuid().optional().catch(undefined),
  etat: states,
  personnes: uuids,
  forme: z.enum(["lettres", "bandelettes"]).catch("lettres"),
  /** Also those whose last letter still works; that one dies. */
  aussi: z.literal("valables").optional().catch(undefined),
});

/** For whom to print, and how. Persons named one by one come before class and state. */
export interface LetterChoice {
  audience: "guardians" | "students";
  layout: "letters" | "slips";
  classId: string | undefined;
  states: ConnectionState[] | undefined;
  people: string[] | undefined;
  again: boolean;
}

export type LetterQuery = z.output<typeof letterQuery>;

/** Reads an address. `lignes` are rows that were ticked in another list. */
export function readLetterQuery(parameters: Record<string, Parameter>): LetterQuery {
  const ticked = [parameters.lignes ?? []].flat().join(",") || undefined;
  const given = Object.keys(letterQuery.shape).map((name) => [name, single(parameters[name])]);
  return letterQuery.parse({ personnes: ticked, ...Object.fromEntries(given.filter(([, value]) => value)) });
}

/** What an address asks for, in the words of the code. */
export const choiceOf = (query: LetterQuery): LetterChoice => ({
  audience: query.pour === "eleves" ? "students" : "guardians",
  layout: query.forme === "bandelettes" ? "slips" : "letters",
  classId: query.classe,
  states: query.etat,
  people: query.personnes,
  again: query.aussi !== undefined,
});

/** These people by name, whatever their letters and their state. */
export const choiceOfPeople = (people: string[]): LetterChoice => ({
  ...{ audience: "guardians", layout: "letters", people, again: true },
  ...{ classId: undefined, states: undefined },
});

/** The same wish as parameters of an address. */
export const queryParameters = (query: LetterQuery): Record<string, string | undefined> => ({
  ...query,
  etat: query.etat?.join(","),
  personnes: query.personnes?.join(","),
});
