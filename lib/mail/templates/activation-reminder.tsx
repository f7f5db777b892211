import { MailLayout, Paragraph } from "../layout";
import type { Letterhead, MailLink, WrittenMail } from "../letterhead";
import type { MailPerson, MailRoles } from "../mail-facts";
import { ChooseFirstPassword, ForYouAlone } from "./invitation-parts";
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
  const tone = day === 3 ? "first" : "last";
  const title = t(`mail.activationReminder.${tone}.title`);
  const validity = t("mail.activationReminder.validity", { until: link.expiresAt });
  return {
    subject: t(`mail.activationReminder.${tone}.subject`, { school: school.name }),
    body: (
      <MailLayout {...letterhead} title={title} preview={validity}>
        <Paragraph>{t("mail.greeting", { name: person.fullName })}</Paragraph>
        <Paragraph>{t(`mail.activationReminder.${tone}.why`)}</Paragraph>
        <WhatItOpens t={t} language={letterhead.language} roles={roles} />
        <ChooseFirstPassword t={t} person={person} link={link} />
        <Paragraph>{validity}</Paragraph>
        <ForYouAlone t={t} person={person} />
      </MailLayout>
    ),
  };
}
