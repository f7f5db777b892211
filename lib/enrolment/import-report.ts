import type { Finding } from "./finding";
import { type ImportPlan, isPlannedPupil, type PlannedAdult, type PlannedPupil } from "./import-plan";
import { isEmpty } from "./person-changes";
import { isTouched } from "./write-classes";

export interface Counts {
  new: number;
  changed: number;
  unchanged: number;
  gone: number;
}

/** What `import --json` prints and the preview shows; other programs read it, so its names do not change. */
export interface ImportReport {
  rows: number;
  students: Counts;
  guardians: Counts;
  /** Invitations queued, or that would be. */
  invitations: number;
  committed: boolean;
  findings: Finding[];
}

const severities = { error: 0, warning: 1, info: 2 } as const;

/** The report of a plan, findings in the order of the file. */
export function reportOf(plan: ImportPlan, done: { invitations: number; committed: boolean }): ImportReport {
  const { rows, findings } = plan;
  return {
    rows,
    students: countPupils(plan),
    guardians: countAdults(plan),
    ...done,
    findings: findings.toSorted(
      (one, other) => one.line - other.line || severities[one.severity] - severities[other.severity],
    ),
  };
}

/** A report of a file that was refused whole. */
export const refusedReport = (findings: Finding[]): ImportReport => {
  const none: Counts = { new: 0, changed: 0, unchanged: 0, gone: 0 };
  return { rows: 0, students: none, guardians: none, invitations: 0, committed: false, findings };
};

const isPupilChanged = ({ schooling, person }: PlannedPupil) => !isEmpty(schooling) || !isEmpty(person);
const isAdultChanged = ({ changes, newChildren }: PlannedAdult) =>
  !isEmpty(changes) || newChildren.length > 0;

function countPupils({ pupils, gonePupils }: ImportPlan): Counts {
  const known = pupils.filter((planned) => planned.known);
  const changed = known.filter(isPupilChanged).length;
  return {
    new: pupils.length - known.length,
    changed,
    unchanged: known.length - changed,
    gone: gonePupils.length,
  };
}

/** Counts accounts: two spellings that turn out to be one account count once. */
function countAdults({ adults, goneAdults }: ImportPlan): Counts {
  const known = adults.filter((planned) => planned.known);
  const accounts = new Set(known.map((planned) => planned.known?.id));
  const changed = new Set(known.filter(isAdultChanged).map((planned) => planned.known?.id));
  return {
    new: adults.length - known.length,
    changed: changed.size,
    unchanged: accounts.size - changed.size,
    gone: goneAdults.length,
  };
}

/** Whether a plan writes anything at all. */
export const isWorthWriting = (plan: ImportPlan): boolean =>
  plan.newAccounts.length > 0 ||
  plan.leavers.length > 0 ||
  plan.pupils.some((planned) => !planned.known || isPupilChanged(planned)) ||
  plan.adults.some(isAdultChanged) ||
  plan.classes.some(isTouched);

/** How many of the list an invitation would reach: an address, and never invited before. */
export function countInvitable(plan: ImportPlan): number {
  const fresh = plan.newAccounts.filter((planned) => emailOf(planned) !== null).length;
  const accounts = new Map(
    [...plan.pupils, ...plan.adults].flatMap((planned) => {
      const account = accountOf(planned);
      return account ? [[account.id, account.invitable && (account.email ?? emailOf(planned)) !== null]] : [];
    }),
  );
  return fresh + [...accounts.values()].filter(Boolean).length;
}

const emailOf = (planned: PlannedPupil | PlannedAdult) =>
  isPlannedPupil(planned) ? planned.pupil.email : planned.adult.email;

const accountOf = (planned: PlannedPupil | PlannedAdult) =>
  isPlannedPupil(planned) ? (planned.known?.person ?? planned.accountElsewhere) : planned.known;
