import { formatMoment } from "../../i18n/formats";
import { MailLayout, Paragraph, Username } from "../layout";
import type { Letterhead, WrittenMail } from "../letterhead";
import type { MailPerson } from "../mail-facts";
import { WasItYou } from "./notice-parts";

interface SecondFactorFacts extends Letterhead {
  person: MailPerson;
  kind: "totp" | "passkey";
  addedAt: Date;
  forgottenPasswordUrl: string;
}

/** A notice: a second factor was added, and what to do if someone else did it. */
export function writeSecondFactor({
  person,
  kind,
  addedAt,
  forgottenPasswordUrl,
  ...letterhead
}: SecondFactorFacts): WrittenMail {
  const { t, school } = letterhead;
  const what = t("mail.secondFactor.what", { kind, moment: formatMoment(addedAt) });
  return {
    subject: t("mail.secondFactor.subject", { school: school.name }),
    body: (
      <MailLayout {...letterhead} title={t("mail.secondFactor.title")} preview={what}>
        <Paragraph>{t("mail.greeting", { name: person.fullName })}</Paragraph>
        <Paragraph>{what}</Paragraph>
        <Username t={t} username={person.username} />
        <WasItYou t={t} forgottenPasswordUrl={forgottenPasswordUrl} />
      </MailLayout>
    ),
  };
}
