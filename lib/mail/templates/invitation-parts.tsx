import { Act, Aside, Paragraph, Username } from "../layout";
import type { Letterhead, MailLink } from "../letterhead";
import type { MailPerson } from "../mail-facts";

type ForOnePerson = Pick<Letterhead, "t"> & { person: MailPerson };

/** The username, and the one thing to do with it. */
export const ChooseFirstPassword = ({ t, person, link }: ForOnePerson & { link: MailLink }) => (
  <>
    <Username t={t} username={person.username} />
    <Paragraph>{t("mail.activation.act")}</Paragraph>
    <Act t={t} url={link.url}>
      {t("mail.activation.button")}
    </Act>
  </>
);

/** In a shared mailbox: whose mail this is, and what to do with someone else's. */
export const ForYouAlone = ({ t, person }: ForOnePerson) => (
  <>
    <Aside>{t("mail.personal", { name: person.fullName })}</Aside>
    <Aside>{t("mail.activation.notYou", { name: person.fullName })}</Aside>
  </>
);
