import { ArrowRight } from "lucide-react";
import type { Change } from "@/lib/enrolment/consequence";
import type { Translate } from "@/lib/i18n/translator";
import { writtenDate } from "./written-date";

interface ChangeListProps {
  t: Translate;
  changes: readonly Change[];
  /** Of a new person only what is entered is told. */
  isNew: boolean;
}

/** Field by field, the old value and the new one. */
export function ChangeList({ t, changes, isNew }: ChangeListProps) {
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1">
      {changes.map((change) => (
        <div key={`${change.field} ${change.new}`} className="flex min-w-0 flex-wrap items-baseline gap-x-2">
          <dt className="text-[0.95rem] text-ink-soft">{t(`staff.import.changed.${change.field}`)}</dt>
          <dd className="flex min-w-0 flex-wrap items-baseline gap-x-2 font-medium">
            {isNew || change.field === "child" ? null : <Old t={t} change={change} />}
            <span className="min-w-0 break-words">{newValue(t, change)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Old({ t, change: { field, old } }: { t: Translate; change: Change }) {
  const value = old && isDate(field) ? writtenDate(old) : old;
  return (
    <>
      <del className="min-w-0 break-words text-ink-soft decoration-1">
        {value ?? t("staff.import.rows.none")}
      </del>
      <ArrowRight role="img" aria-label="→" className="size-4 shrink-0 self-center text-ink-soft" />
    </>
  );
}

const isDate = (field: Change["field"]) => field === "birthDate" || field === "returns";

function newValue(t: Translate, { field, new: now }: Change): string {
  if (field === "returns") return t("staff.import.changed.back");
  return field === "birthDate" && now ? writtenDate(now) : (now ?? t("staff.import.rows.none"));
}
