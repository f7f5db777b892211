import { translator } from "../i18n/translator";
import { hasLeft, leavingKey } from "./confirm-leaving";
import { type Consequence, type ConsequenceKind, isOpen, type Note } from "./consequence";
import type { Decisions } from "./decisions";
import { type ImportPlan, isPlannedPupil, type PlannedAdult, type PlannedPupil } from "./import-plan";
import type { KnownPupil } from "./known-people";
import { changesOfAdult, changesOfPupil } from "./list-changes";
import type { RefusedRow } from "./listed";
import { NotesByPlace } from "./notes-by-place";

const t = translator("fr");

/** What a plan does with each person, in the order of the file; who is not in the file comes last. */
export function listConsequences(plan: ImportPlan, decisions: Decisions): Consequence[] {
  const notes = new NotesByPlace(plan.findings);
  const adults = new Map<string, Consequence>();
  const listed = plan.everybody.flatMap((planned): Consequence[] => {
    if (isPlannedPupil(planned)) return [ofPupil(planned, notes)];
    const account = planned.known?.id;
    const before = account ? adults.get(account) : undefined;
    const consequence = ofAdult(planned, notes);
    if (before) return join(before, consequence);
    if (account) adults.set(account, consequence);
    return [consequence];
  });
  const refused = plan.refused.map((row) => ofRefused(row, notes));
  const inFile = [...listed, ...refused].toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
  return [
    ...inFile,
    ...plan.gonePupils.map((pupil) => ofGonePupil(pupil, decisions)),
    ...plan.goneAdults.map(
      (adult): Consequence => ({ ...outOfFile(), ...nameOf(adult), userId: adult.id, isStudent: false }),
    ),
  ];
}

const nameOf = ({ lastName, firstName }: { lastName: string; firstName: string }) => ({
  lastName,
  firstName,
});
const outOfFile = () => ({
  line: null,
  kind: "gone" as const,
  className: null,
  changes: [],
  findings: [],
  doubtful: false,
});

function ofPupil(planned: PlannedPupil, notes: NotesByPlace): Consequence {
  const { pupil, known, accountElsewhere } = planned;
  const changes = changesOfPupil(planned);
  const findings = notes.ofPupil(pupil);
  return {
    ...nameOf(pupil),
    line: pupil.mentions[0]?.line ?? 0,
    kind: known
      ? kindOf(changes.map(({ field, old }) => (field === "className" && old ? "moved" : "changed")))
      : "new",
    isStudent: true,
    className: pupil.className ?? known?.className ?? null,
    userId: (known?.person ?? accountElsewhere)?.id ?? planned.revives ?? null,
    changes,
    findings,
    doubtful: findings.some(isOpen),
  };
}

/** A person to whom only one thing happens, the class, has moved. */
const kindOf = (kinds: ConsequenceKind[]): ConsequenceKind =>
  kinds.length === 1 ? (kinds[0] ?? "changed") : kinds.length > 0 ? "changed" : "unchanged";

function ofAdult(planned: PlannedAdult, notes: NotesByPlace): Consequence {
  const { adult, known } = planned;
  const changes = changesOfAdult(planned);
  const findings = notes.ofAdult(adult);
  return {
    ...nameOf(adult),
    line: adult.mentions[0]?.namePlace.line ?? 0,
    kind: known ? kindOf(changes.map(() => "changed" as const)) : "new",
    isStudent: false,
    className: [...adult.children].find(({ className }) => className)?.className ?? null,
    userId: known?.id ?? planned.revives ?? null,
    changes,
    findings,
    doubtful: findings.some(isOpen),
  };
}

/** Two spellings that turn out to be one account are one person: what the second adds goes to the first. */
function join(first: Consequence, second: Consequence): [] {
  first.changes.push(...second.changes);
  first.findings.push(...second.findings);
  first.doubtful ||= second.doubtful;
  if (first.changes.length > 0) first.kind = "changed";
  return [];
}

function ofRefused(row: RefusedRow, notes: NotesByPlace): Consequence {
  const findings = notes.ofLine(row.line);
  return {
    ...nameOf(row),
    line: row.line,
    kind: "refused",
    isStudent: true,
    className: null,
    userId: null,
    changes: [],
    findings,
    doubtful: findings.some(isOpen),
  };
}

function ofGonePupil({ id, className, person }: KnownPupil, decisions: Decisions): Consequence {
  const key = leavingKey(id);
  const chosen = decisions[key] ?? null;
  const note: Note = {
    line: null,
    column: "",
    code: "gone",
    severity: "info",
    value: "",
    proposal: null,
    message: t("staff.import.gone.message"),
    doubt: { key, choices: [{ name: hasLeft, label: t("staff.import.gone.left") }], chosen },
  };
  return {
    ...outOfFile(),
    ...nameOf(person),
    className,
    userId: person.id,
    isStudent: true,
    findings: [note],
  };
}
