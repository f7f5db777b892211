import { Act, Aside, MailLayout, Paragraph, Username } from "../layout";
import type { Letterhead, MailLink, WrittenMail } from "../letterhead";
import type { MailPerson, MailRoles } from "../mail-facts";
import { WhatItOpens } from "./what-it-opens";

interface ActivationFacts extends Letterhead {
  person: MailPerson;
  roles: MailRoles;
  link: MailLink;
}

/** The first mail of all: here is your username, choose your password. */
export function writeActivation({ person, roles, link, ...letterhead }: ActivationFacts): WrittenMail {
  const { t, school } = letterhead;
  const until = link.expiresAt;
  return {
    subject: t("mail.activation.subject", { school: school.name }),
    body: (
      <MailLayout
        {...letterhead}
        title={t("mail.activation.title")}
        preview={t("mail.activation.preview", { username: person.username })}
      >
        <Paragraph>{t("mail.greeting", { name: person.fullName })}</Paragraph>
        <Paragraph>{t("mail.activation.welcome")}</Paragraph>
        <WhatItOpens t={t} language={letterhead.language} roles={roles} />
        <Username t={t} username={person.username} />
        <Paragraph>{t("mail.activation.act")}</Paragraph>
        <Act t={t} url={link.url}>
          {t("mail.activation.button")}
        </Act>
        <Paragraph>{t("mail.activation.validity", { until })}</Paragraph>
        <Aside>{t("mail.personal", { name: person.fullName })}</Aside>
        <Aside>{t("mail.activation.notYou", { name: person.fullName })}</Aside>
      </MailLayout>
    ),
  };
}
