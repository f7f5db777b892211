import { MailLayout, Paragraph } from "../layout";
import type { Letterhead, MailLink, WrittenMail } from "../letterhead";
import type { MailPerson, MailRoles } from "../mail-facts";
import { ChooseFirstPassword, ForYouAlone } from "./invitation-parts";
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
        <ChooseFirstPassword t={t} person={person} link={link} />
        <Paragraph>{t("mail.activation.validity", { until })}</Paragraph>
        <ForYouAlone t={t} person={person} />
      </MailLayout>
    ),
  };
}
