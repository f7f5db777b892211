import type { MovedPupil } from "@/lib/enrolment/roll-over/roll-over";
import type { Translate } from "@/lib/i18n/translator";
import { groupMoves, type Move, type NamedPupil } from "./group-moves";

/** Who goes where, by class; the names unfold. */
export function MovesList({ t, moved }: { t: Translate; moved: readonly MovedPupil[] }) {
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-surface">
      {groupMoves(moved).map((move) => (
        <li key={JSON.stringify([move.from, move.outcome, move.to])} className="max-w-none">
          <OneMove t={t} move={move} />
        </li>
      ))}
    </ul>
  );
}

function OneMove({ t, move: { outcome, from, to, pupils } }: { t: Translate; move: Move }) {
  const start = from ?? t("staff.year.preview.withoutClass");
  return (
    <details>
      <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-3 px-4 py-2 hover:bg-slate-chalk">
        <span className="font-semibold">
          {to === null
            ? t("staff.year.preview.leaving", { from: start })
            : t("staff.year.preview.toClass", { from: start, to })}
        </span>
        {outcome === "repeats" ? (
          <span className="rounded-pill bg-ochre-chalk px-2.5 py-0.5 text-[0.9rem] text-ochre">
            {t("staff.year.single.repeats")}
          </span>
        ) : null}
        <span className="ms-auto text-ink-soft">{t("staff.year.pupils", { count: pupils.length })}</span>
      </summary>
      <Names pupils={pupils} />
    </details>
  );
}

/** Names in columns, as many as fit. */
export const Names = ({ pupils }: { pupils: readonly NamedPupil[] }) => (
  <ul className="grid gap-x-6 gap-y-1 px-4 pb-3 sm:grid-cols-2 xl:grid-cols-3">
    {pupils.map(({ id, name }) => (
      <li key={id}>{name}</li>
    ))}
  </ul>
);
