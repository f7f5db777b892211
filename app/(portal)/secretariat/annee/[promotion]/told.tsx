import { Notice } from "@/components/ui/notice";
import { type DraftClass, readDraft } from "@/lib/enrolment/roll-over/draft-overview";
import type { Promotion } from "@/lib/enrolment/roll-over/find-promotion";
import { isMessageKey, type Translate } from "@/lib/i18n/translator";

interface ToldProps {
  t: Translate;
  promotion: Promotion;
  /** Chooses among our own sentences. */
  done: string | undefined;
  /** Classes by name, or pupils by id, one a line. */
  conflicts: string | undefined;
}

const refused = new Set(["change", "trop-tard"]);

/** What was just done, and what somebody else had done first. */
export async function Told({ t, promotion, done, conflicts }: ToldProps) {
  const key = `staff.year.done.${done}`;
  const names = conflicts ? namesAmong(await readDraft(promotion), conflicts.split("\n")) : [];
  if (names.length > 0)
    return <Notice kind="warning">{t("staff.year.conflict", { names: names.join(", ") })}</Notice>;
  if (!isMessageKey(key)) return null;
  return <Notice kind={refused.has(done ?? "") ? "warning" : "success"}>{t(key)}</Notice>;
}

/** Only what this draft holds: an address can name anything. */
const namesAmong = (draft: readonly DraftClass[], wanted: readonly string[]): string[] =>
  draft.flatMap(({ name, pupils }) => [
    ...(name !== null && wanted.includes(name) ? [name] : []),
    ...pupils.flatMap(({ studentId, lastName, firstName }) =>
      wanted.includes(studentId) ? [`${lastName} ${firstName}`] : [],
    ),
  ]);
