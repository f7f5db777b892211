import { formatCount } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import type { ReadingCounts } from "@/lib/publishing/readers/count-reading";
import type { ReadMessage } from "@/lib/publishing/readers/find-read-message";
import { asksAnswer, possibleAnswers } from "@/lib/publishing/readers/possible-answers";
import { tellAnswer } from "@/lib/publishing/readers/tell-answer";
import { routes } from "@/lib/routes";

interface Total {
  count: number;
  label: string;
  /** The list's filter that names them. */
  query: Record<string, string>;
}

interface ReadingTotalsProps {
  t: Translate;
  message: ReadMessage;
  counts: ReadingCounts;
}

/** How many have read and answered what, each count a way to their names. */
export function ReadingTotals({ t, message, counts }: ReadingTotalsProps) {
  return (
    <section aria-labelledby="en-bref" className="flex flex-col gap-3">
      <h2 id="en-bref" className="sr-only">
        {t("staff.readers.totals.heading")}
      </h2>
      <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-6">
        {totalsOf(t, message, counts).map(({ count, label, query }) => (
          <li key={label} className="max-w-none">
            <a
              href={routes.announcementReaders(message.id, query)}
              className="flex h-full flex-col rounded-card border border-line bg-surface px-3 py-2 hover:border-slate"
            >
              <span className="font-bold text-[1.3rem] tabular-nums leading-tight">{formatCount(count)}</span>
              <span className="[overflow-wrap:anywhere]">{label}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function totalsOf(t: Translate, message: ReadMessage, counts: ReadingCounts): Total[] {
  const { readers, read, unanswered, paper, differing } = counts;
  const total = (count: number, word: "unread" | "unanswered" | "differ"): Total => ({
    ...{ count, label: t(`staff.readers.totals.${word}`), query: { etat: word } },
  });
  const onPaper = { count: paper, label: t("staff.readers.totals.paper"), query: { voie: "paper" } };
  return [
    { count: readers, label: t("staff.readers.totals.readers"), query: {} },
    { count: read, label: t("staff.readers.totals.read"), query: { etat: "read" } },
    total(readers - read, "unread"),
    ...(asksAnswer(message) ? answersOf(t, message, counts) : []),
    ...(asksAnswer(message) ? [total(unanswered, "unanswered")] : []),
    ...(differing > 0 ? [total(differing, "differ")] : []),
    ...(paper > 0 ? [onPaper] : []),
  ];
}

const answersOf = (t: Translate, message: ReadMessage, { answers }: ReadingCounts): Total[] =>
  possibleAnswers(message).map((answer) => ({
    count: answers[answer] ?? 0,
    label: tellAnswer(t, answer, message.choices),
    query: { reponse: answer },
  }));
