import { oneRosterAgents, oneRosterHeadings } from "../presets/one-roster";
import type { TableRow } from "../read-table";
import { identifiersIn, type RosterRecord } from "./records";
import type { Roster } from "./roster";

const agentRoles = new Set(["parent", "guardian", "relative"]);

const headings: string[] = [
  ...oneRosterHeadings.pupil,
  ...Array.from({ length: oneRosterAgents }, (_, index) =>
    oneRosterHeadings.agent.map((heading) => `agent${index + 1}.${heading}`),
  ).flat(),
];

const isPupil = (roster: Roster, user: RosterRecord, school: string | undefined) =>
  roster
    .roles(user)
    .some(({ role, orgs }) => role === "student" && (school === undefined || orgs.includes(school)));

/** One row a pupil, each with the class, the teacher and the agents, headed as the OneRoster preset expects. */
export function rosterRows(roster: Roster, school: string | undefined): TableRow[] {
  const agentsOf = agentsByPupil(roster);
  const pupils = [...roster.users.values()].filter((user) => isPupil(roster, user, school));
  const rows = pupils.map((pupil) => ({
    line: pupil.line,
    cells: [...pupilCells(roster, pupil), ...agentCells(roster, agentsOf.get(pupil) ?? new Set())],
  }));
  return [{ line: 1, cells: headings }, ...rows];
}

/** Who an agent is may be told beside the pupil, beside the agent, or beside both. */
function agentsByPupil(roster: Roster): Map<RosterRecord, Set<RosterRecord>> {
  const found = new Map<RosterRecord, Set<RosterRecord>>();
  const isAgent = (user: RosterRecord) => roster.roles(user).some(({ role }) => agentRoles.has(role));
  const tie = (pupil: RosterRecord, agent: RosterRecord) => {
    const known = found.get(pupil);
    if (known) known.add(agent);
    else found.set(pupil, new Set([agent]));
  };
  for (const user of roster.users.values())
    for (const identifier of identifiersIn(user.get("agentSourcedIds") || user.get("agentSourceIds"))) {
      const other = roster.users.get(identifier);
      if (other && isAgent(other)) tie(user, other);
      else if (other && isAgent(user)) tie(other, user);
    }
  return found;
}

function pupilCells(roster: Roster, pupil: RosterRecord): string[] {
  const room = roster.homeClass(pupil);
  const teacher = room && roster.teacherOf(room);
  return [
    pupil.get("identifier") || pupil.get("sourcedId"),
    ...namesOf(pupil),
    dayFirst(roster.birthDate(pupil)),
    room?.get("title") || room?.get("classCode") || "",
    teacher ? namesOf(teacher).toReversed().join(" ") : "",
    pupil.get("email"),
  ];
}

const namesOf = (user: RosterRecord): string[] => [
  user.get("preferredFamilyName") || user.get("familyName"),
  user.get("preferredGivenName") || user.get("givenName"),
];

/** A format writes its dates in one way: nothing has to be told about it. */
const dayFirst = (iso: string) => iso.replace(/^(\d{4})-(\d{2})-(\d{2}).*$/, "$3/$2/$1");

function agentCells(roster: Roster, agents: ReadonlySet<RosterRecord>): string[] {
  const cells = [...agents]
    .slice(0, oneRosterAgents)
    .flatMap((agent) => [
      ...namesOf(agent),
      agent.get("email"),
      agent.get("sms") || agent.get("phone"),
      roster.roles(agent)[0]?.role ?? "",
    ]);
  const width = oneRosterAgents * oneRosterHeadings.agent.length;
  return [...cells, ...Array.from({ length: width - cells.length }, () => "")];
}
