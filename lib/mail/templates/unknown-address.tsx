import { Act, Aside, MailLayout, Paragraph } from "../layout";
import type { Letterhead, WrittenMail } from "../letterhead";

interface UnknownAddressFacts extends Letterhead {
  recipient: string;
  forgottenPasswordUrl: string;
}

/** No account has this address; it names nobody, because nobody knows who reads it. */
export function writeUnknownAddress({
  recipient,
  forgottenPasswordUrl,
  ...letterhead
}: UnknownAddressFacts): WrittenMail {
  const { t, school } = letterhead;
  const what = t("mail.unknownAddress.what", { address: recipient });
  return {
    subject: t("mail.unknownAddress.subject", { school: school.name }),
    body: (
      <MailLayout {...letterhead} title={t("mail.unknownAddress.title")} preview={what}>
        <Paragraph>{t("mail.greetingAnyone")}</Paragraph>
        <Paragraph>{t("mail.unknownAddress.why")}</Paragraph>
        <Paragraph>{what}</Paragraph>
        <Paragraph>{t("mail.unknownAddress.act")}</Paragraph>
        <Act t={t} url={forgottenPasswordUrl}>
          {t("mail.unknownAddress.button")}
        </Act>
        <Aside>{t("mail.unknownAddress.notYou")}</Aside>
      </MailLayout>
    ),
  };
}
