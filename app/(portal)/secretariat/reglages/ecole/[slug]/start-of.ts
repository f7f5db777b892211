import type { SchoolSettings } from "@/lib/people/find-school-settings";
import type { SchoolStart } from "./school-form";

/** What the form shows before anything is typed; `hours`: the organisation's, for a school without its own. */
export function startOf(school: SchoolSettings, hours: { from: number; until: number }): SchoolStart {
  const { slug, version, name, invitationDays, letterDays, leaverDays, retentionYears } = school;
  const { decentHoursFrom, decentHoursUntil } = school;
  return {
    slug,
    version,
    name,
    invitationDays,
    letterDays,
    leaverDays,
    retentionYears,
    email: school.email ?? "",
    phone: school.phone ?? "",
    address: school.address ?? "",
    officeHours: school.officeHours ?? "",
    colour: school.colour ?? "",
    hoursOf: decentHoursFrom === null ? "organisation" : "own",
    hours: { from: decentHoursFrom ?? hours.from, until: decentHoursUntil ?? hours.until },
    ownNetworks: school.ownNetworks.join("\n"),
  };
}
