import { formatMoment } from "../../i18n/formats";
import { Act, Aside, MailLayout, Paragraph, Subtitle, Username } from "../layout";
import type { Letterhead, MailLink, WrittenMail } from "../letterhead";
import { listNames } from "../list-names";
import type { MailPerson } from "../mail-facts";

/** One account of the mailbox, with the link that is its own. */
export interface ResetAccount {
  person: MailPerson;
  link: MailLink;
}

interface ResetFacts extends Letterhead {
  accounts: ResetAccount[];
}

type AccountPartProps = Pick<Letterhead, "t"> & ResetAccount;

const AloneInTheMailbox = ({ t, person, link }: AccountPartProps) => (
  <>
    <Username t={t} username={person.username} />
    <Act t={t} url={link.url}>
      {t("mail.passwordReset.button")}
    </Act>
  </>
);

const OneOfSeveral = ({ t, person, link }: AccountPartProps) => (
  <>
    <Subtitle>{person.fullName}</Subtitle>
    <Username t={t} username={person.username} />
    <Act t={t} url={link.url}>
      {t("mail.passwordReset.buttonFor", { name: person.fullName })}
    </Act>
  </>
);

const Accounts = ({ t, accounts }: Pick<ResetFacts, "t" | "accounts">) => {
  const count = accounts.length;
  const Account = count === 1 ? AloneInTheMailbox : OneOfSeveral;
  return (
    <>
      {count > 1 && <Paragraph>{t("mail.passwordReset.several", { count })}</Paragraph>}
      {accounts.map((account) => (
        <Account key={account.person.username} t={t} {...account} />
      ))}
    </>
  );
};

/** One mail a mailbox: whoever reads it finds their own account in it, and chooses a new password there. */
export function writePasswordReset({ accounts, ...letterhead }: ResetFacts): WrittenMail {
  const { t, language, school } = letterhead;
  const count = accounts.length;
  const names = accounts.map(({ person }) => person.fullName);
  const until = formatMoment(new Date(Math.min(...accounts.map(({ link }) => link.expiresAt.getTime()))));
  return {
    subject: t("mail.passwordReset.subject", { school: school.name }),
    body: (
      <MailLayout
        {...letterhead}
        title={t("mail.passwordReset.title")}
        preview={t("mail.passwordReset.preview", { count, until })}
      >
        <Paragraph>{t("mail.greeting", { name: listNames(language, names) })}</Paragraph>
        <Paragraph>{t("mail.passwordReset.why")}</Paragraph>
        <Accounts t={t} accounts={accounts} />
        <Paragraph>{t("mail.passwordReset.validity", { count, until })}</Paragraph>
        <Aside>{t("mail.passwordReset.notYou")}</Aside>
      </MailLayout>
    ),
  };
}
