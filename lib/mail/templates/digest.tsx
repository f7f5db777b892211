import { Hr } from "react-email";
import { formatDay } from "../../i18n/formats";
import type { ToldMessage } from "../../publishing/mails/told-message";
import { Aside, MailLayout, Paragraph, ShortAct, Subtitle } from "../layout";
import type { Letterhead, WrittenMail } from "../letterhead";
import { listNames } from "../list-names";
import type { MailPerson } from "../mail-facts";
import { style } from "../mail-style";
import { MarkedMailText } from "../marked-mail-text";
import { actsOf } from "../told-acts";
import { About, AskedAndAttached, asksSomething, Level, PlainLink } from "../told-parts";

interface DigestFacts extends Letterhead {
  person: MailPerson;
  messages: ToldMessage[];
  day: Date;
  stopUrl: string;
  unsubscribeUrl: string;
}

type PartProps = Letterhead & { message: ToldMessage; ofSeveralSchools: boolean };

const Part = ({ message, ofSeveralSchools, ...letterhead }: PartProps) => (
  <>
    <Hr className="rule" style={style.rule} />
    <Subtitle>{message.subject}</Subtitle>
    <Level t={letterhead.t} message={message} />
    {ofSeveralSchools && <Aside>{message.schoolName}</Aside>}
    <About {...letterhead} message={message} />
    <MarkedMailText text={message.body} />
    <AskedAndAttached {...letterhead} message={message} />
    {actsOf(letterhead.t, message).map(({ url, words }) => (
      <ShortAct key={url} url={url}>
        {words}
      </ShortAct>
    ))}
  </>
);

const namesOfSchools = (messages: ToldMessage[]) => [
  ...new Set(messages.map(({ schoolName }) => schoolName)),
];

/** What the schools wrote since the last one, across all children: whole, and what is asked first. */
export function writeDigest({
  person,
  messages,
  day,
  stopUrl,
  unsubscribeUrl,
  ...letterhead
}: DigestFacts): WrittenMail {
  const { t, language } = letterhead;
  const count = messages.length;
  const schools = namesOfSchools(messages);
  const subjects = listNames(
    language,
    messages.map(({ subject }) => subject),
  );
  return {
    subject: t("mail.digest.subject", { school: listNames(language, schools), count, day: formatDay(day) }),
    body: (
      <MailLayout {...letterhead} title={t("mail.digest.title", { count })} preview={subjects}>
        <Paragraph>{t("mail.greeting", { name: person.fullName })}</Paragraph>
        <Paragraph>{t("mail.digest.intro", { asked: messages.filter(asksSomething).length })}</Paragraph>
        {messages.map((message) => (
          <Part key={message.id} {...letterhead} message={message} ofSeveralSchools={schools.length > 1} />
        ))}
        <Hr className="rule" style={style.rule} />
        <PlainLink url={stopUrl}>{t("mail.told.choose.stop")}</PlainLink>
      </MailLayout>
    ),
    unsubscribeUrl,
  };
}
