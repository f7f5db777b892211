import { CircleCheckBig } from "lucide-react";
import { SchoolContact } from "@/components/layout/school-contact";
import { Card } from "@/components/ui/card";
import { now } from "@/lib/clock";
import { formatDatedMoment, formatFullDate, isoDay } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { fullName } from "@/lib/people/full-name";
import type { Pupil } from "@/lib/people/pupils";
import { noonOf } from "@/lib/publishing/agenda/days";
import type { OpenMessage } from "@/lib/publishing/dashboard/open-message";
import { type AskedKind, isLate } from "@/lib/publishing/dashboard/to-do";
import { AnswerButtons } from "../../../to-do/answer-buttons";

interface AnswerCardProps {
  t: Translate;
  message: OpenMessage;
  pupil: Pupil;
}

/** What is asked, with its buttons; then what this reader answered and when, which is the proof. */
export function AnswerCard({ t, message, pupil }: AnswerCardProps) {
  const { answerKind } = message;
  if (answerKind === "none") return null;
  return (
    <Card aria-labelledby="reponse" className="flex flex-col gap-3">
      <h2 id="reponse">{t("family.announcements.answer.title")}</h2>
      {message.answeredAt ? (
        <Given t={t} message={message} answeredAt={message.answeredAt} />
      ) : (
        <Asked t={t} message={message} pupil={pupil} answerKind={answerKind} />
      )}
    </Card>
  );
}

function Given({ t, message, answeredAt }: Omit<AnswerCardProps, "pupil"> & { answeredAt: Date }) {
  const moment = formatDatedMoment(answeredAt);
  return (
    <div className="flex gap-3 rounded-card bg-green-chalk px-4 py-3">
      <CircleCheckBig aria-hidden="true" className="mt-0.5 size-5.5 shrink-0 text-green" />
      <div className="min-w-0">
        <p className="font-semibold">{given(t, message, moment)}</p>
        <p className="text-ink-soft">
          {t(
            message.notedByStaff ? "family.announcements.answer.noted" : "family.announcements.answer.proof",
          )}
        </p>
      </div>
    </div>
  );
}

function given(t: Translate, { answerKind, answer }: OpenMessage, moment: string): string {
  if (answerKind === "acknowledge") return t("family.announcements.answer.given.read", { moment });
  if (answerKind === "yes_no" && (answer === "yes" || answer === "no"))
    return t(`family.announcements.answer.given.${answer}`, { moment });
  return t("family.announcements.answer.given.choice", { answer: answer ?? "", moment });
}

function Asked({ t, message, pupil, answerKind }: AnswerCardProps & { answerKind: AskedKind }) {
  const { announcementId, subject, choices } = message;
  if (!pupil.mayAcknowledge) return <Refused t={t} pupil={pupil} />;
  return (
    <>
      <p>
        {t(`family.announcements.answer.ask.${answerKind}`)} <Deadline t={t} message={message} />
      </p>
      <AnswerButtons
        t={t}
        child={pupil.id}
        name={fullName(pupil)}
        from="message"
        {...{ announcementId, subject, answerKind, choices }}
      />
      <p className="text-ink-soft">{t("family.announcements.answer.once")}</p>
    </>
  );
}

function Deadline({ t, message }: Pick<AnswerCardProps, "t" | "message">) {
  if (!message.answerBy) return null;
  const late = isLate(message, isoDay(now()));
  const day = formatFullDate(noonOf(message.answerBy));
  return (
    <strong className={late ? "text-brick" : undefined}>
      {t(late ? "family.announcements.message.deadlinePassed" : "family.announcements.message.deadline", {
        day,
      })}
    </strong>
  );
}

function Refused({ t, pupil: { firstName, school } }: Pick<AnswerCardProps, "t" | "pupil">) {
  return (
    <>
      <p>{t("family.announcements.answer.refused", { firstName })}</p>
      <p>{t("family.announcements.answer.refusedWhy", { firstName })}</p>
      <SchoolContact t={t} school={school} />
    </>
  );
}
