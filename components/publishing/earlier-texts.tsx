import { formatDatedMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { MarkedText } from "./marked-text";

interface EarlierTextsProps {
  t: Translate;
  editedAt: Date | null;
  /** `await listRevisions(id)`, the newest first. */
  revisions: readonly { id: string; subject: string; body: string; replacedAt: Date }[];
}

/** That a message was changed after it was sent, when, and what it said before; nothing for one that was not. */
export function EarlierTexts({ t, editedAt, revisions }: EarlierTextsProps) {
  if (!editedAt) return null;
  return (
    <div className="flex flex-col">
      <p className="font-semibold text-ochre">
        {t("staff.announcements.edited", { moment: formatDatedMoment(editedAt) })}
      </p>
      {revisions.map(({ id, subject, body, replacedAt }) => (
        <details key={id} className="border-line border-t first-of-type:border-0">
          <summary className="min-h-11 cursor-pointer py-2.5 font-medium text-slate">
            {t("staff.announcements.earlier", { moment: formatDatedMoment(replacedAt) })}
          </summary>
          <div className="flex flex-col gap-3 pb-4 text-ink-soft">
            <p className="font-semibold">{subject}</p>
            <MarkedText text={body} />
          </div>
        </details>
      ))}
    </div>
  );
}
