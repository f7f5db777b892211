import { formatMoment } from "../../i18n/formats";
import { MailLayout, Paragraph, Username } from "../layout";
import type { Letterhead, WrittenMail } from "../letterhead";
import type { MailPerson } from "../mail-facts";
import { WasItYou } from "./notice-parts";

interface NewDeviceFacts extends Letterhead {
  person: MailPerson;
  deviceLabel: string;
  at: Date;
  forgottenPasswordUrl: string;
}

/** A notice: the account was used on a device that it had not been used on before. */
export function writeNewDevice({
  person,
  deviceLabel,
  at,
  forgottenPasswordUrl,
  ...letterhead
}: NewDeviceFacts): WrittenMail {
  const { t, school } = letterhead;
  const sighting = { device: deviceLabel, moment: formatMoment(at) };
  return {
    subject: t("mail.newDevice.subject", { school: school.name }),
    body: (
      <MailLayout
        {...letterhead}
        title={t("mail.newDevice.title")}
        preview={t("mail.newDevice.what", sighting)}
      >
        <Paragraph>{t("mail.greeting", { name: person.fullName })}</Paragraph>
        <Paragraph>{t("mail.newDevice.what", sighting)}</Paragraph>
        <Username t={t} username={person.username} />
        <WasItYou t={t} forgottenPasswordUrl={forgottenPasswordUrl} />
      </MailLayout>
    ),
  };
}
