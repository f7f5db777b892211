import { formatMoment } from "../../i18n/formats";
import { MailLayout, Paragraph, Username } from "../layout";
import type { Letterhead, WrittenMail } from "../letterhead";
import type { MailPerson } from "../mail-facts";
import { WasItYou } from "./notice-parts";

interface PasswordChangedFacts extends Letterhead {
  person: MailPerson;
  changedAt: Date;
  forgottenPasswordUrl: string;
}

/** A notice: the password changed, and what to do if someone else did it. */
export function writePasswordChanged({
  person,
  changedAt,
  forgottenPasswordUrl,
  ...letterhead
}: PasswordChangedFacts): WrittenMail {
  const { t, school } = letterhead;
  const moment = formatMoment(changedAt);
  return {
    subject: t("mail.passwordChanged.subject", { school: school.name }),
    body: (
      <MailLayout
        {...letterhead}
        title={t("mail.passwordChanged.title")}
        preview={t("mail.passwordChanged.what", { moment })}
      >
        <Paragraph>{t("mail.greeting", { name: person.fullName })}</Paragraph>
        <Paragraph>{t("mail.passwordChanged.what", { moment })}</Paragraph>
        <Username t={t} username={person.username} />
        <WasItYou t={t} forgottenPasswordUrl={forgottenPasswordUrl} />
      </MailLayout>
    ),
  };
}
