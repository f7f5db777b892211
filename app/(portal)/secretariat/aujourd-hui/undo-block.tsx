import { Undo2 } from "lucide-react";
import { formatMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { routes } from "@/lib/routes";
import type { UndoableImport } from "@/lib/today/undoable-imports";
import type { Waiting } from "@/lib/today/waiting";
import { TodayBlock, TodayRow } from "./today-block";

interface UndoBlockProps {
  t: Translate;
  waiting: Waiting<UndoableImport>;
}

/** Imports of the last day: whoever finds them wrong can still take them back. */
export function UndoBlock({ t, waiting: { count, first } }: UndoBlockProps) {
  if (count === 0) return null;
  return (
    <TodayBlock id="undo" Icon={Undo2} tone="calm" title={t("staff.today.undo.title", { count })}>
      {first.map(({ id, fileName, school, committedAt }) => (
        <TodayRow
          key={id}
          name={fileName || t("staff.today.undo.byCommand")}
          note={t("staff.today.undo.note", { school, moment: formatMoment(committedAt) })}
        >
          <a href={routes.import(id)} className="standing-link">
            {t("staff.today.undo.see")}
          </a>
        </TodayRow>
      ))}
    </TodayBlock>
  );
}
