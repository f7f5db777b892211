import type { StaffReach } from "../auth/policy";
import { single } from "../forms/single";
import type { Parameters } from "../lists/list-request";
import { findClassOf } from "./connection-classes";
import { type ConnectionRequest, readConnectionRequest } from "./connection-request";
import type { School } from "./schools";
import { listSchoolsWithin } from "./staff-reach";

/** Whose connections are looked at: one school, perhaps one of its classes. */
export interface ConnectionScope {
  /** All schools that the viewer may choose from. */
  schools: School[];
  school: School;
  chosenClass: { id: string; name: string; headTeacher: string | null } | undefined;
  request: ConnectionRequest;
}

/**
 * Reads an address of the connections through a reach: without a wish the first school by name. Undefined for a school
 * or a class that is not theirs, and for one that does not exist; `no-school` while there is none at all.
 */
export async function findConnectionScope(
  reach: StaffReach,
  parameters: Parameters,
): Promise<ConnectionScope | "no-school" | undefined> {
  const schools = await listSchoolsWithin(reach);
  const request = readConnectionRequest(parameters);
  const { ecole, classe } = request.filters;
  const school = ecole === undefined ? schools[0] : schools.find(({ slug }) => slug === ecole);
  if (!school)
    return schools.length === 0 && single(parameters.ecole) === undefined ? "no-school" : undefined;
  const chosenClass = classe === undefined ? undefined : await findClassOf(school.id, classe);
  if (classe !== undefined && !chosenClass) return undefined;
  return { schools, school, chosenClass, request };
}
