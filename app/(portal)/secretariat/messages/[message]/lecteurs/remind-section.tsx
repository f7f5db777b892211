import { DescribedForm } from "@/components/forms/described-form";
import { formTitles } from "@/components/forms/form-titles";
import { Card } from "@/components/ui/card";
import type { Translate } from "@/lib/i18n/translator";
import type { ReadMessage } from "@/lib/publishing/readers/find-read-message";
import { asksAnswer } from "@/lib/publishing/readers/possible-answers";
import type { ReaderRequest } from "@/lib/publishing/readers/reader-request";
import { remind } from "./actions";

interface RemindSectionProps {
  t: Translate;
  message: ReadMessage;
  request: ReaderRequest;
  /** How many people have not reacted. */
  silent: number;
  /** Whose portal it is, for the page's title. */
  place: string;
}

/** One press writes again to who has not reacted, in the class that is shown or in all. */
export function RemindSection({ t, message, request, silent, place }: RemindSectionProps) {
  const { classe } = request.filters;
  const count = { count: silent };
  return (
    <Card className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
      <div className="min-w-0 grow basis-80">
        <p className="font-semibold">
          {asksAnswer(message)
            ? t("staff.readers.remind.unanswered", count)
            : t("staff.readers.remind.unread", count)}
        </p>
        <p className="max-w-[66ch] text-ink-soft">{t("staff.readers.remind.consequence")}</p>
      </div>
      <div>
        <DescribedForm
          action={remind}
          titles={formTitles(t, t("staff.readers.title"), place)}
          hidden={{ message: message.id, ...(classe !== undefined && { classe }) }}
          groups={[]}
          submits={[
            {
              label: t(classe === undefined ? "staff.readers.remind.button" : "staff.readers.remind.ofClass"),
              waiting: t("staff.readers.remind.waiting"),
            },
          ]}
        />
      </div>
    </Card>
  );
}
