import type { Translate } from "@/lib/i18n/translator";
import { classYearOf } from "@/lib/people/class-year";

interface ClassChoiceProps {
  t: Translate;
  /** The school's classes of the present year, in its order. */
  classes: readonly { id: string; name: string }[];
  years: readonly string[];
  classIds: readonly string[];
}

/** For whom in a school: whole years, or classes one by one; nothing ticked is everybody. Sends `annees` and `classes`. */
export function ClassChoice({ t, classes, years, classIds }: ClassChoiceProps) {
  const known = [...new Set(classes.map(({ name }) => classYearOf(name)))];
  return (
    <ul className="grid gap-x-5 gap-y-2 sm:grid-cols-2">
      {known.map((year) => (
        <li key={year ?? ""} className="flex flex-wrap items-center gap-x-4 border-line border-t py-1">
          {year ? (
            <Tick
              name="annees"
              value={year}
              label={t("staff.documents.audience.year", { year })}
              ticked={years.includes(year)}
              strong
            />
          ) : null}
          {classes
            .filter(({ name }) => classYearOf(name) === year)
            .map(({ id, name }) => (
              <Tick key={id} name="classes" value={id} label={name} ticked={classIds.includes(id)} />
            ))}
        </li>
      ))}
    </ul>
  );
}

interface TickProps {
  name: string;
  value: string;
  label: string;
  ticked: boolean;
  strong?: boolean;
}

function Tick({ name, value, label, ticked, strong = false }: TickProps) {
  return (
    <label
      className={`inline-flex min-h-11 cursor-pointer items-center gap-2 ${strong ? "font-semibold" : ""}`}
    >
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={ticked}
        className="size-6 shrink-0 cursor-pointer accent-slate"
      />
      {label}
    </label>
  );
}
