import { Link, Text } from "react-email";
import { formatFullDate } from "../i18n/formats";
import type { ToldMessage, ToldPupil } from "../publishing/mails/told-message";
import { Aside, Paragraph } from "./layout";
import type { Letterhead } from "./letterhead";
import { listNames } from "./list-names";
import { style } from "./mail-style";

type InLanguage = Pick<Letterhead, "t" | "language">;
type OfMessage = InLanguage & { message: ToldMessage };

/** « Urgent », « À traiter »; nothing for what is only told. */
export const Level = ({ t, message: { level } }: Pick<OfMessage, "t" | "message">) =>
  level === "information" ? null : (
    <Text className={level} style={style[level]}>
      {t(`mail.told.level.${level}`)}
    </Text>
  );

/** Which child it is about, or that it is about the reader. */
export function About({ t, language, message }: OfMessage) {
  const children = message.pupils.filter(({ isSelf }) => !isSelf);
  if (children.length === 0) return <Aside>{t("mail.told.forYou")}</Aside>;
  return <Aside>{t("mail.told.about", { pupils: listNames(language, children.map(nameIn(t))) })}</Aside>;
}

const nameIn =
  (t: Letterhead["t"]) =>
  ({ fullName, className }: ToldPupil) =>
    className ? t("mail.told.pupil", { name: fullName, class: className }) : fullName;

/** What is asked of this reader and until when, and which files wait behind the login. */
export const AskedAndAttached = (props: OfMessage) => (
  <>
    <Asked {...props} />
    <Attached {...props} />
  </>
);

function Asked({ t, language, message }: OfMessage) {
  if (message.answerKind === "none" || !asksSomething(message)) return null;
  const by = message.answerBy ? formatFullDate(new Date(`${message.answerBy}T12:00:00Z`)) : "none";
  return (
    <Paragraph>
      <strong>
        {t(`mail.told.asked.${message.answerKind}`, { by, choices: quoted(language, message.choices) })}
      </strong>
    </Paragraph>
  );
}

const quoted = (language: Letterhead["language"], choices: string[]) =>
  listNames(
    language,
    choices.map((choice) => `«\u202f${choice}\u202f»`),
  );

const Attached = ({ t, language, message: { attachments } }: OfMessage) =>
  attachments.length === 0 ? null : (
    <Aside>
      {t("mail.told.attachments", { count: attachments.length, names: listNames(language, attachments) })}
    </Aside>
  );

/** Whether something is still asked of this reader. */
export const asksSomething = ({ pupils }: ToldMessage) => pupils.some(({ mayAnswer }) => mayAnswer);

/** An address that stands in clear and can be followed. */
export const PlainLink = ({ url, children }: { url: string; children: string }) => (
  <>
    <Aside>{children}</Aside>
    <Text style={style.address}>
      <Link href={url} className="accent" style={style.plainLink}>
        {url}
      </Link>
    </Text>
  </>
);
