import type { ReactNode } from "react";
import { Body, Button, Container, Head, Heading, Hr, Html, Link, Preview, Section, Text } from "react-email";
import { telephoneLink } from "../telephone-link";
import type { Letterhead } from "./letterhead";
import { headStyle, style } from "./mail-style";

/** One sentence or a few that belong together. */
export const Paragraph = ({ children }: { children: ReactNode }) => (
  <Text className="ink" style={style.paragraph}>
    {children}
  </Text>
);

/** What comes second: reassurance, and what to do if it was not you. */
export const Aside = ({ children }: { children: ReactNode }) => (
  <Text className="quiet" style={style.quiet}>
    {children}
  </Text>
);

/** Whose part of a shared mail this is. */
export const Subtitle = ({ children }: { children: ReactNode }) => (
  <Heading as="h2" className="ink" style={style.subtitle}>
    {children}
  </Heading>
);

/** The username, large and easy to copy. */
export const Username = ({ t, username }: Pick<Letterhead, "t"> & { username: string }) => (
  <Section className="username" style={style.username}>
    <Text className="quiet" style={style.usernameLabel}>
      {t("mail.usernameLabel")}
    </Text>
    <Text className="ink" style={style.usernameValue}>
      {username}
    </Text>
  </Section>
);

/**
 * The one act of a mail: a button, then its address in clear for whoever cannot press it. The address is not a
 * second link. In plain text the button is its words alone.
 */
export const Act = ({ t, url, children }: Pick<Letterhead, "t"> & { url: string; children: string }) => (
  <>
    <Section style={style.buttonRow}>
      <Button href={url} className="button" style={style.button}>
        {children}
      </Button>
    </Section>
    <Text className="quiet" style={style.quiet} data-skip-in-text="true">
      {t("mail.linkInClear")}
    </Text>
    <Text className="ink" style={style.address}>
      {url}
    </Text>
  </>
);

/** One of many acts of a mail: a smaller button, its address in clear under it. */
export const ShortAct = ({ url, children }: { url: string; children: string }) => (
  <>
    <Section style={style.shortRow}>
      <Button href={url} className="button" style={style.shortButton}>
        {children}
      </Button>
    </Section>
    <Text className="quiet" style={style.shortAddress}>
      {url}
    </Text>
  </>
);

const Telephone = ({ phone }: { phone: string }) => (
  <Link href={telephoneLink(phone)} className="accent" style={style.contactLink}>
    {phone}
  </Link>
);

const ContactLine = ({ children }: { children: ReactNode }) => (
  <>
    <br />
    {children}
  </>
);

/** Whom to call, and when: at the end of every mail, whatever the school has told us of itself. */
const Contact = ({ t, school }: Pick<Letterhead, "t" | "school">) => (
  <>
    <Hr className="rule" style={style.rule} />
    <Aside>{school.email ? t("mail.help.byReply") : t("mail.help.inPerson")}</Aside>
    <Aside>
      {school.name}
      {school.phone && (
        <ContactLine>
          {t("mail.help.phone")} <Telephone phone={school.phone} />
        </ContactLine>
      )}
      {school.officeHours && <ContactLine>{school.officeHours}</ContactLine>}
      {school.address && <ContactLine>{school.address}</ContactLine>}
    </Aside>
  </>
);

interface LayoutProps extends Letterhead {
  title: string;
  /** The line that a mailbox shows beside the subject. */
  preview: string;
  children: ReactNode;
}

const MailHead = ({ title }: { title: string }) => (
  <Head>
    <title>{title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="supported-color-schemes" content="light dark" />
    <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
    <style>{headStyle}</style>
  </Head>
);

/** The sheet that all mails are written on. */
export const MailLayout = ({ t, language, school, title, preview, children }: LayoutProps) => (
  <Html lang={language}>
    <MailHead title={title} />
    <Body lang={language} className="page" style={style.page}>
      <Preview useTitleTag={false}>{preview}</Preview>
      <Container className="sheet" style={style.sheet}>
        <Text className="accent" style={style.school}>
          {school.name}
        </Text>
        <Heading as="h1" className="ink" style={style.title}>
          {title}
        </Heading>
        {children}
        <Contact t={t} school={school} />
      </Container>
    </Body>
  </Html>
);
