import type { ToldMessage } from "../../publishing/mails/told-message";
import { plainWords, readMarkdown } from "../../publishing/markdown";
import { Act, Aside, MailLayout, Paragraph } from "../layout";
import type { Letterhead, WrittenMail } from "../letterhead";
import type { MailPerson } from "../mail-facts";
import { MarkedMailText } from "../marked-mail-text";
import { actsOf } from "../told-acts";
import { About, AskedAndAttached, asksSomething, Level, PlainLink } from "../told-parts";

interface AnnouncementFacts extends Letterhead {
  person: MailPerson;
  message: ToldMessage;
  reminder: boolean;
  /** Where one chooses how such mails come. */
  notificationsUrl: string;
  /** A page that ends them; urgent ones come all the same. */
  stopUrl: string;
  unsubscribeUrl: string;
}

const longestPreview = 140;

/** A message of the school, whole: what it says, about whom, what it asks. Once as a button for each child who needs an answer. */
export function writeAnnouncement({
  person,
  message,
  reminder,
  notificationsUrl,
  stopUrl,
  unsubscribeUrl,
  ...letterhead
}: AnnouncementFacts): WrittenMail {
  const { t, school } = letterhead;
  const urgent = message.level === "urgent";
  const kind = reminder ? "reminder" : message.level;
  return {
    subject: t(`mail.announcement.subject.${kind}`, { school: school.name, subject: message.subject }),
    body: (
      <MailLayout {...letterhead} title={message.subject} preview={previewOf(message)}>
        <Level t={t} message={message} />
        <Aside>{t("mail.told.to", { name: person.fullName })}</Aside>
        <About {...letterhead} message={message} />
        {reminder && (
          <Paragraph>
            {t("mail.announcement.reminder", { asks: asksSomething(message) ? "yes" : "no" })}
          </Paragraph>
        )}
        <MarkedMailText text={message.body} />
        <AskedAndAttached {...letterhead} message={message} />
        {actsOf(t, message).map(({ url, words }) => (
          <Act key={url} t={t} url={url}>
            {words}
          </Act>
        ))}
        <PlainLink url={urgent ? notificationsUrl : stopUrl}>
          {urgent ? t("mail.told.choose.urgent") : t("mail.told.choose.stop")}
        </PlainLink>
      </MailLayout>
    ),
    ...(!urgent && { unsubscribeUrl }),
  };
}

const previewOf = ({ body }: ToldMessage) => plainWords(readMarkdown(body)).slice(0, longestPreview);
