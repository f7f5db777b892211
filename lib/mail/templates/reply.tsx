import type { ToldMessage } from "../../publishing/mails/told-message";
import { Act, Aside, MailLayout, Paragraph } from "../layout";
import type { Letterhead, WrittenMail } from "../letterhead";
import type { MailPerson } from "../mail-facts";
import { addressOf } from "../told-acts";
import { About, PlainLink } from "../told-parts";

interface ReplyFacts extends Letterhead {
  person: MailPerson;
  /** Under which message, about one pupil. */
  message: ToldMessage;
  /** What the secretariat wrote back and was not seen yet, the oldest first. */
  words: string[];
  stopUrl: string;
  unsubscribeUrl: string;
}

/** The secretariat wrote back under a message: its words, and where one goes on. */
export function writeReply(facts: ReplyFacts): WrittenMail {
  const { person, message, words, stopUrl, unsubscribeUrl, ...letterhead } = facts;
  const { t, school } = letterhead;
  const [pupil] = message.pupils;
  return {
    subject: t("mail.reply.subject", { school: school.name, subject: message.subject }),
    body: (
      <MailLayout {...letterhead} title={t("mail.reply.title")} preview={words.join(" ").slice(0, 140)}>
        <Aside>{t("mail.told.to", { name: person.fullName })}</Aside>
        <About {...letterhead} message={message} />
        <Aside>{t("mail.reply.under", { subject: message.subject })}</Aside>
        {linesOf(words)}
        {pupil && (
          <Act t={t} url={addressOf(message, pupil)}>
            {t("mail.told.open")}
          </Act>
        )}
        <PlainLink url={stopUrl}>{t("mail.told.choose.stop")}</PlainLink>
      </MailLayout>
    ),
    unsubscribeUrl,
  };
}

/** Each line that was typed is a paragraph: a reply has no marks. */
const linesOf = (words: string[]) =>
  words
    .join("\n")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(showLine);

const showLine = (line: string, place: number) => <Paragraph key={place}>{line}</Paragraph>;
