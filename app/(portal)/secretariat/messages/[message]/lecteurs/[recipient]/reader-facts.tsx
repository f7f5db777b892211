import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { formatMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { fullName } from "@/lib/people/full-name";
import type { FoundReader } from "@/lib/publishing/readers/find-reader";
import { asksAnswer } from "@/lib/publishing/readers/possible-answers";
import { routes } from "@/lib/routes";
import { AnswerCell } from "../reader-columns";
import { tellChannel } from "../reader-words";

/** When they were told, when they read, what they answered. */
export function ReaderFacts({ t, message, reader }: FoundReader & { t: Translate }) {
  const answer = {
    term: t("staff.readers.thread.answer"),
    details: <AnswerCell t={t} message={message} row={reader} />,
  };
  return (
    <Card aria-labelledby="faits">
      <div className="flex flex-col gap-4">
        <h2 id="faits">{t("staff.readers.thread.factsHeading")}</h2>
        <DefinitionList
          items={[
            {
              term: t("staff.readers.thread.message"),
              details: (
                <a href={routes.announcement(message.id)} className="link">
                  {message.subject}
                </a>
              ),
            },
            {
              term: t("staff.readers.thread.person"),
              details: (
                <a href={routes.staffPerson(reader.userId)} className="link">
                  {fullName(reader)}
                </a>
              ),
            },
            { term: t("staff.readers.thread.channel"), details: tellChannel(t, reader) },
            {
              term: t("staff.readers.thread.read"),
              details: reader.readAt ? formatMoment(reader.readAt) : t("staff.readers.list.notYet"),
            },
            ...(asksAnswer(message) ? [answer] : []),
          ]}
        />
      </div>
    </Card>
  );
}
