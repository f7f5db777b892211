/** A role, in one school or (null) in the whole organisation. */
export interface HeldRole {
  role: "administrator" | "secretary";
  schoolId: string | null;
}

/** Where a member of staff may do something: some schools by id, or the whole organisation. */
export type StaffReach = "everywhere" | string[];

const secretaryActs = [
  "families.see",
  "families.change",
  "rights.change",
  "list.import",
  "mails.send",
  "codes.print",
  "lists.export",
  "year.rollOver",
  "settings.see",
  "journal.see",
  "families.publish",
] as const;

const administratorActs = [
  ...secretaryActs,
  "families.erase",
  "settings.change",
  "staff.manage",
  "schools.create",
] as const;

/** Everything that staff can do; families and students are never asked here. */
export type StaffAct = (typeof administratorActs)[number];

const granted: Record<HeldRole["role"], readonly StaffAct[]> = {
  secretary: secretaryActs,
  administrator: administratorActs,
};

/** Where these roles allow an act: nowhere is an empty list. A role without a school reaches all of them. */
export function reachFor(roles: readonly HeldRole[], act: StaffAct): StaffReach {
  const places = roles.filter(({ role }) => granted[role].includes(act)).map(({ schoolId }) => schoolId);
  return places.includes(null) ? "everywhere" : [...new Set(places.filter((id) => id !== null))];
}

/** Whether a reach leads anywhere at all. */
export const reachesAnything = (reach: StaffReach): boolean => reach === "everywhere" || reach.length > 0;

/** Whether a school lies within a reach; the organisation itself (null) only within all of it. */
export const isWithin = (reach: StaffReach, schoolId: string | null): boolean =>
  reach === "everywhere" || (schoolId !== null && reach.includes(schoolId));
