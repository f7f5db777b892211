import { formatMoment } from "../../i18n/formats";
import { MailLayout, Paragraph, Username } from "../layout";
import type { Letterhead, WrittenMail } from "../letterhead";
import type { MailPerson } from "../mail-facts";

interface EmailChangeFacts extends Letterhead {
  person: MailPerson;
  changedAt: Date;
}

/** A notice to the old address and to the new one, which names neither: one of them may be a stranger's. */
export function writeEmailChange({ person, changedAt, ...letterhead }: EmailChangeFacts): WrittenMail {
  const { t, school } = letterhead;
  const what = t("mail.emailChange.what", { moment: formatMoment(changedAt) });
  return {
    subject: t("mail.emailChange.subject", { school: school.name }),
    body: (
      <MailLayout {...letterhead} title={t("mail.emailChange.title")} preview={what}>
        <Paragraph>{t("mail.greeting", { name: person.fullName })}</Paragraph>
        <Paragraph>{what}</Paragraph>
        <Username t={t} username={person.username} />
        <Paragraph>{t("mail.emailChange.from")}</Paragraph>
        <Paragraph>{t("mail.emailChange.notYou")}</Paragraph>
      </MailLayout>
    ),
  };
}
