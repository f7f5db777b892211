import { FileQuestionMark } from "lucide-react";
import type { OpenDoubt } from "@/lib/enrolment/open-doubts";
import type { Translate } from "@/lib/i18n/translator";
import { listedName } from "@/lib/people/full-name";
import { routes } from "@/lib/routes";
import { TodayBlock, TodayRow } from "./today-block";

interface DoubtsBlockProps {
  t: Translate;
  count: number;
  first: readonly OpenDoubt[];
}

/** Rows of written lists that somebody should still look at. */
export function DoubtsBlock({ t, count, first }: DoubtsBlockProps) {
  if (count === 0) return null;
  return (
    <TodayBlock
      id="doubts"
      Icon={FileQuestionMark}
      tone="todo"
      title={t("staff.today.doubts.title", { count })}
    >
      {first.map((doubt) => (
        <TodayRow
          key={doubt.rowId}
          name={listedName(doubt)}
          note={[doubt.className, ...doubt.messages].filter(Boolean).join(" · ")}
          {...(doubt.userId && { href: routes.staffPerson(doubt.userId) })}
        >
          <a href={routes.import(doubt.importId)} className="standing-link">
            {t("staff.today.doubts.look")}
          </a>
        </TodayRow>
      ))}
    </TodayBlock>
  );
}
