import { groupBy, identifiersIn, type RosterRecord } from "./records";

/** The files of a OneRoster archive that are read. `manifest` and `academicSessions` say nothing of people. */
export const rosterFiles = ["orgs", "classes", "users", "enrollments", "demographics", "roles"] as const;
export type RosterFiles = Record<(typeof rosterFiles)[number], RosterRecord[]>;

/** What a user is in a school: in 1.1 the user says it, in 1.2 the roles do. */
export interface RosterRole {
  role: string;
  orgs: string[];
}

/** The files of an archive, looked up by identifier. */
export class Roster {
  readonly users: Map<string, RosterRecord>;
  private readonly classes: Map<string, RosterRecord>;
  private readonly rolesOf: Map<string, RosterRecord[]>;
  private readonly enrollmentsOf: Map<string, RosterRecord[]>;
  private readonly enrollmentsIn: Map<string, RosterRecord[]>;
  private readonly demographics: Map<string, RosterRecord>;

  constructor(
    files: RosterFiles,
    /** ISO 8601: who left a class before this day is not in it. */
    private readonly today: string,
  ) {
    this.users = byIdentifier(files.users);
    this.classes = byIdentifier(files.classes);
    this.demographics = byIdentifier(files.demographics);
    this.rolesOf = groupBy(files.roles, "userSourcedId");
    this.enrollmentsOf = groupBy(files.enrollments, "userSourcedId");
    this.enrollmentsIn = groupBy(files.enrollments, "classSourcedId");
  }

  roles(user: RosterRecord): RosterRole[] {
    const own = { role: user.get("role").toLowerCase(), orgs: identifiersIn(user.get("orgSourcedIds")) };
    const listed = this.rolesOf.get(user.get("sourcedId")) ?? [];
    const roles = listed.map((record) => ({
      role: record.get("role").toLowerCase(),
      orgs: identifiersIn(record.get("orgSourcedId")),
    }));
    return own.role ? [own, ...roles] : roles;
  }

  birthDate = (user: RosterRecord): string =>
    this.demographics.get(user.get("sourcedId"))?.get("birthDate") ?? "";

  /** A pupil's home class; else the one that is marked as the first; else the only one. */
  homeClass(pupil: RosterRecord): RosterRecord | undefined {
    const enrollments = this.current(this.enrollmentsOf.get(pupil.get("sourcedId")), "student");
    const classes = enrollments.flatMap(
      (enrollment) => this.classes.get(enrollment.get("classSourcedId")) ?? [],
    );
    const home = classes.find((room) => room.get("classType").toLowerCase() === "homeroom");
    const primary = enrollments.find(isPrimary)?.get("classSourcedId") ?? "";
    return home ?? this.classes.get(primary) ?? (classes.length === 1 ? classes[0] : undefined);
  }

  /** Who teaches a class, the first teacher before the others. */
  teacherOf(room: RosterRecord): RosterRecord | undefined {
    const teachers = this.current(this.enrollmentsIn.get(room.get("sourcedId")), "teacher");
    return this.users.get((teachers.find(isPrimary) ?? teachers[0])?.get("userSourcedId") ?? "");
  }

  private current(enrollments: RosterRecord[] = [], role: string): RosterRecord[] {
    return enrollments.filter((enrollment) => {
      const ends = enrollment.get("endDate");
      return enrollment.get("role").toLowerCase() === role && (ends === "" || ends >= this.today);
    });
  }
}

const isPrimary = (enrollment: RosterRecord) => enrollment.get("primary").toLowerCase() === "true";

const byIdentifier = (records: readonly RosterRecord[]) =>
  new Map(records.map((record) => [record.get("sourcedId"), record]));
