import type { PupilAnswer } from "@/lib/enrolment/roll-over/save-decisions";
import type { ClassAnswer } from "@/lib/enrolment/roll-over/save-table";
import { readDecision, readNext } from "./answers";

type Entries = Readonly<Record<string, string>>;

const longestName = 60;
const tidy = (name: string | undefined) => (name ?? "").replace(/\s+/g, " ").trim().slice(0, longestName);
const idsIn = (entries: Entries, prefix: string) =>
  Object.keys(entries).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));

/** The sheet of classes: for each, `name-`, `was-`, `next-` and, when ticked, `leaves-`. */
export const classAnswers = (entries: Entries): ClassAnswer[] =>
  idsIn(entries, "name-").map((id) => ({
    className: entries[`name-${id}`] ?? "",
    was: readNext(entries[`was-${id}`] ?? ""),
    next: entries[`leaves-${id}`] === undefined ? tidy(entries[`next-${id}`]) || undefined : null,
  }));

/** The sheet of pupils: for each, `was-`, `outcome-` and `class-`. */
export const pupilAnswers = (entries: Entries): PupilAnswer[] =>
  idsIn(entries, "outcome-").map((studentId) => ({
    studentId,
    was: readDecision(entries[`was-${studentId}`] ?? ""),
    next: readDecision(`${entries[`outcome-${studentId}`]} ${tidy(entries[`class-${studentId}`])}`),
  }));

/** Who goes to another class that nobody named; who has no class cannot stay in one of the same name either. */
export const pupilsWithoutClass = (entries: Entries): string[] =>
  pupilAnswers(entries).flatMap(({ studentId, next }) => {
    const needs = next?.outcome === "promoted" || (next?.outcome === "repeats" && entries.classe === "sans");
    return needs && !next?.toClassName ? [studentId] : [];
  });
