import { LevelMark } from "@/components/publishing/level-mark";
import { ButtonLink } from "@/components/ui/button-link";
import { formatDay } from "@/lib/i18n/formats";
import { keepTogether } from "@/lib/i18n/keep-together";
import type { Translate } from "@/lib/i18n/translator";
import { fullName } from "@/lib/people/full-name";
import type { Pupil } from "@/lib/people/pupils";
import { noonOf } from "@/lib/publishing/agenda/days";
import { isLate, type ToDo } from "@/lib/publishing/dashboard/to-do";
import { routes } from "@/lib/routes";
import { telephoneLink } from "@/lib/telephone-link";
import type { AnswerPlace } from "../answer-places";
import { AnswerButtons } from "./answer-buttons";

/** So many buttons still make a line; more have a page to themselves. */
const mostOnLine = 4;

interface ToDoItemProps {
  t: Translate;
  toDo: ToDo;
  pupil: Pupil;
  /** « 2026-09-12 », in Brussels. */
  today: string;
  from: AnswerPlace;
}

/** One thing that the school waits for: about whom, until when, what, and the answer itself in one press. */
export function ToDoItem({ t, toDo, pupil, today, from }: ToDoItemProps) {
  const late = isLate(toDo, today);
  return (
    <li
      className={`flex flex-col gap-2 border-s-4 bg-surface px-3.5 py-2.5 sm:flex-row sm:flex-wrap sm:items-center sm:justify-between sm:gap-x-6 sm:px-5 sm:py-4 ${late ? "border-s-brick" : "border-s-ochre-mark"}`}
    >
      <div className="min-w-0 sm:basis-60 sm:grow">
        <p className="flex flex-wrap items-center gap-x-2 text-[0.9rem]">
          {from === "choix" ? <PupilChip pupil={pupil} /> : null}
          {toDo.level === "urgent" ? <LevelMark t={t} level="urgent" /> : null}
          <span className={late ? "font-semibold text-brick" : "text-ink-soft"}>
            {deadline(t, toDo, today)}
          </span>
        </p>
        <p>
          <a
            href={routes.childMessage(pupil.id, toDo.announcementId)}
            className="row-link leading-snug max-sm:line-clamp-2"
          >
            {keepTogether(toDo.subject)}
          </a>
        </p>
      </div>
      <Act t={t} toDo={toDo} pupil={pupil} from={from} />
    </li>
  );
}

const PupilChip = ({ pupil: { firstName } }: { pupil: Pupil }) => (
  <span className="rounded-pill bg-slate-chalk px-2.5 font-semibold text-slate ring-1 ring-slate/25 ring-inset">
    {firstName}
  </span>
);

function deadline(t: Translate, { answerBy }: ToDo, today: string): string {
  if (answerBy === null) return t("family.announcements.toDo.anyTime");
  if (answerBy === today) return t("family.announcements.toDo.today");
  const day = formatDay(noonOf(answerBy));
  return t(answerBy < today ? "family.announcements.toDo.late" : "family.announcements.toDo.before", { day });
}

type ActProps = Omit<ToDoItemProps, "today">;

function Act({ t, toDo, pupil, from }: ActProps) {
  const { announcementId, subject, answerKind, choices } = toDo;
  const name = fullName(pupil);
  if (!pupil.mayAcknowledge) return <WhomToCall t={t} pupil={pupil} />;
  if (choices.length > mostOnLine)
    return (
      <ButtonLink
        href={routes.childMessage(pupil.id, announcementId)}
        aria-label={t("family.announcements.answer.chooseFor", { subject, name })}
      >
        {t("family.announcements.answer.choose")}
      </ButtonLink>
    );
  const asked = { announcementId, subject, answerKind, choices };
  return <AnswerButtons t={t} child={pupil.id} name={name} from={from} {...asked} />;
}

/** For an adult who reads about the pupil and does not answer. */
function WhomToCall({ t, pupil: { firstName, school } }: { t: Translate; pupil: Pupil }) {
  return (
    <p className="text-ink-soft">
      {t("family.announcements.answer.refused", { firstName })}{" "}
      {school.phone ? (
        <a href={telephoneLink(school.phone)} className="link easy-target">
          {t("family.announcements.answer.call", { phone: school.phone })}
        </a>
      ) : null}
    </p>
  );
}
