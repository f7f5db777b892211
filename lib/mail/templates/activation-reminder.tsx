import { Act, Aside, MailLayout, Paragraph, Username } from "../layout";
import type { Letterhead, MailLink, WrittenMail } from "../letterhead";
import type { MailPerson, MailRoles } from "../mail-facts";
import { WhatItOpens } from "./what-it-opens";

interface ReminderFacts extends Letterhead {
  person: MailPerson;
  roles: MailRoles;
  link: MailLink;
  day: 3 | 11;
}

/** The same link again, with the days that are left: gently on day 3, plainly on day 11. */
export function writeActivationReminder({
  person,
  roles,
  link,
  day,
  ...letterhead
}: ReminderFacts): WrittenMail {
  const { t, school } = letterhead;
  const until = link.expiresAt;
  const tone = day === 3 ? "first" : "last";
  return {
    subject: t(`mail.activationReminder.${tone}.subject`, { school: school.name }),
    body: (
      <MailLayout
        {...letterhead}
        title={t(`mail.activationReminder.${tone}.title`)}
        preview={t("mail.activationReminder.preview", { until, username: person.username })}
      >
        <Paragraph>{t("mail.greeting", { name: person.fullName })}</Paragraph>
        <Paragraph>{t(`mail.activationReminder.${tone}.why`)}</Paragraph>
        <WhatItOpens t={t} language={letterhead.language} roles={roles} />
        <Username t={t} username={person.username} />
        <Paragraph>{t("mail.activation.act")}</Paragraph>
        <Act t={t} url={link.url}>
          {t("mail.activation.button")}
        </Act>
        <Paragraph>{t("mail.activationReminder.validity", { until })}</Paragraph>
        <Aside>{t("mail.personal", { name: person.fullName })}</Aside>
        <Aside>{t("mail.activation.notYou", { name: person.fullName })}</Aside>
      </MailLayout>
    ),
  };
}
