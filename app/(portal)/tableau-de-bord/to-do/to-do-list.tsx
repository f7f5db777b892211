import { CircleCheckBig } from "lucide-react";
import { now } from "@/lib/clock";
import { isoDay } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import type { Pupil } from "@/lib/people/pupils";
import { byUrgency, type ToDo } from "@/lib/publishing/dashboard/to-do";
import type { AnswerPlace } from "../answer-places";
import { ToDoItem } from "./to-do-item";

interface ToDoListProps {
  t: Translate;
  /** About whom, each with what waits about them. */
  waiting: readonly { pupil: Pupil; toDo: readonly ToDo[] }[];
  from: AnswerPlace;
  /** How many stand open on a phone; the others are one press away, so that what comes below is seen too. */
  open: number;
}

/** « À traiter »: what the school waits for, before anything else on the page. */
export function ToDoList({ t, waiting, from, open }: ToDoListProps) {
  const today = isoDay(now());
  const inOrder = byUrgency(today);
  const all = waiting
    .flatMap(({ pupil, toDo }) => toDo.map((one) => ({ pupil, toDo: one })))
    .sort((one, other) => inOrder(one.toDo, other.toDo));
  const show = ({ pupil, toDo }: (typeof all)[number]) => (
    <ToDoItem key={toDo.announcementId + pupil.id} {...{ t, toDo, pupil, today, from }} />
  );
  const folded = all.slice(open);
  return (
    <section aria-labelledby="a-traiter" className="flex flex-col gap-2 sm:gap-3">
      <h2 id="a-traiter" className="max-sm:text-[1.15rem]">
        {all.length > 0
          ? t("family.announcements.toDo.counted", { count: all.length })
          : t("family.announcements.toDo.title")}
      </h2>
      {all.length === 0 ? (
        <p className="flex items-center gap-3 rounded-card border border-line border-dashed px-4 py-3.5 font-semibold">
          <CircleCheckBig aria-hidden="true" className="size-6 shrink-0 text-green" />
          {t("family.announcements.toDo.none")}
        </p>
      ) : (
        <ul className={sheet}>{all.slice(0, open).map(show)}</ul>
      )}
      {folded.length > 0 ? (
        <details className="unfolded-when-wide">
          <summary className="min-h-11 cursor-pointer py-2 font-semibold text-slate">
            {t("family.announcements.toDo.more", { count: folded.length })}
          </summary>
          <ul className={sheet}>{folded.map(show)}</ul>
        </details>
      ) : null}
    </section>
  );
}

const sheet = "divide-y divide-line overflow-hidden rounded-card border border-line shadow-card";
