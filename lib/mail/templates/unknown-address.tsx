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
  return {
    subject: t("mail.unknownAddress.subject", { school: school.name }),
    body: (
      <MailLayout
        {...letterhead}
        title={t("mail.unknownAddress.title")}
        preview={t("mail.unknownAddress.what", { address: recipient })}
      >
        <Paragraph>{t("mail.greetingAnyone")}</Paragraph>
        <Paragraph>{t("mail.unknownAddress.why")}</Paragraph>
        <Paragraph>{t("mail.unknownAddress.what", { address: recipient })}</Paragraph>
        <Paragraph>{t("mail.unknownAddress.act")}</Paragraph>
        <Act t={t} url={forgottenPasswordUrl}>
          {t("mail.unknownAddress.button")}
        </Act>
        <Aside>{t("mail.unknownAddress.notYou")}</Aside>
      </MailLayout>
    ),
  };
}
