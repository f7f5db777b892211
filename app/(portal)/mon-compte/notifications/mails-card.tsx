import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Radio } from "@/components/ui/radio";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Translate } from "@/lib/i18n/translator";
import { findMailChoice } from "@/lib/publishing/mails/mail-rhythm";
import { mailRhythms } from "@/lib/publishing/mails/mailable";
import { chooseMails } from "./actions";

/** « Les courriels »: the digest, at once or never, for what is not urgent. */
export async function MailsCard({ t, userId }: { t: Translate; userId: string }) {
  const choice = await findMailChoice(userId);
  return (
    <Card aria-labelledby="mails-title">
      <h2 id="mails-title" className="mb-3">
        {t("family.mails.choice.title")}
      </h2>
      <div className="flex flex-col gap-4">
        {choice?.onPaper ? <Notice>{t("family.mails.choice.onPaper")}</Notice> : null}
        <p>
          {choice?.email
            ? t("family.mails.choice.urgent", { email: choice.email })
            : t("family.mails.choice.noEmail")}
        </p>
        <form action={chooseMails} className="flex flex-col gap-4">
          <fieldset>
            <legend className="font-semibold">{t("family.mails.choice.others")}</legend>
            {mailRhythms.map((rhythm) => (
              <Radio
                key={rhythm}
                name="rhythm"
                value={rhythm}
                label={t(`family.mails.choice.${rhythm}.label`)}
                hint={t(`family.mails.choice.${rhythm}.hint`)}
                defaultChecked={rhythm === choice?.rhythm}
              />
            ))}
          </fieldset>
          <SubmitButton wide waiting={t("access.waiting")}>
            {t("family.mails.choice.save")}
          </SubmitButton>
        </form>
      </div>
    </Card>
  );
}
