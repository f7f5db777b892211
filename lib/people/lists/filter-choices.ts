import type { StaffReach } from "../../auth/policy";
import { listSchoolsWithin } from "../staff-reach";
import { listClassNames, listYears } from "./list-classes";

/** What the filters of a list of people offer. */
export interface FilterChoices {
  schools: { slug: string; name: string }[];
  classes: string[];
  years: string[];
}

export async function listFilterChoices(reach: StaffReach): Promise<FilterChoices> {
  const [schools, classes, years] = await Promise.all([
    listSchoolsWithin(reach),
    listClassNames(reach),
    listYears(reach),
  ]);
  return { schools, classes, years };
}
