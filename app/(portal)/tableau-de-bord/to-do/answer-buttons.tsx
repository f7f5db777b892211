import { SubmitButton } from "@/components/ui/submit-button";
import type { Translate } from "@/lib/i18n/translator";
import type { AskedKind } from "@/lib/publishing/dashboard/to-do";
import { giveAnswer } from "../answer-actions";
import type { AnswerPlace } from "../answer-places";

interface AnswerButtonsProps {
  t: Translate;
  /** Whose answer: the form names the child, and the server checks it. */
  child: string;
  /** The child's name, for the ear. */
  name: string;
  announcementId: string;
  subject: string;
  answerKind: AskedKind;
  choices: readonly string[];
  from: AnswerPlace;
}

/** The possible answers as one form: one press is the answer. */
export function AnswerButtons(props: AnswerButtonsProps) {
  const { t, child, name, announcementId, subject, from } = props;
  return (
    <form action={giveAnswer} className="flex flex-wrap gap-2">
      <input type="hidden" name="child" value={child} />
      <input type="hidden" name="message" value={announcementId} />
      <input type="hidden" name="from" value={from} />
      {answersOf(props).map(({ value, label }) => (
        <SubmitButton
          key={value}
          name="answer"
          value={value}
          variant={props.answerKind === "acknowledge" ? "primary" : "secondary"}
          waiting={t("access.waiting")}
          aria-label={t("family.announcements.answer.forMessage", { answer: label, subject, name })}
          className="grow basis-24 px-3 sm:grow-0 sm:basis-auto sm:px-5"
        >
          {label}
        </SubmitButton>
      ))}
    </form>
  );
}

function answersOf({ t, answerKind, choices }: AnswerButtonsProps): { value: string; label: string }[] {
  if (answerKind === "choice") return choices.map((choice) => ({ value: choice, label: choice }));
  if (answerKind === "acknowledge")
    return [{ value: "read", label: t("family.announcements.answer.acknowledge") }];
  return [
    { value: "yes", label: t("family.announcements.answer.yes") },
    { value: "no", label: t("family.announcements.answer.no") },
  ];
}
