import type { Translate } from "@/lib/i18n/translator";
import type { ContactWords } from "../../contact-fields";
import type { HourWords } from "../../hour-fields";

interface Told {
  label: string;
  hint: string;
}

/** All that the settings of a school say, as plain strings for the browser. */
export interface SchoolWords {
  sections: Record<
    "contacts" | "look" | "rights" | "hours" | "leaving" | "network",
    { heading: string; text?: string }
  >;
  contacts: ContactWords;
  colour: Record<"label" | "hint" | "preview", string>;
  invitationDays: Told;
  letterDays: Told;
  leaverDays: Told;
  retentionYears: Told;
  ownNetworks: Told;
  hoursOf: { label: string; choices: { value: string; name: string }[] };
  hours: HourWords;
  submit: string;
  waiting: string;
}

const told = (
  t: Translate,
  name: "invitationDays" | "letterDays" | "leaverDays" | "retentionYears" | "ownNetworks",
): Told => ({ label: t(`staff.settings.fields.${name}`), hint: t(`staff.settings.fields.${name}Hint`) });

export const contactWords = (t: Translate): ContactWords => ({
  name: t("staff.settings.fields.name"),
  email: t("staff.settings.fields.email"),
  emailHint: t("staff.settings.fields.emailHint"),
  phone: t("staff.settings.fields.phone"),
  postal: t("staff.settings.fields.postal"),
  officeHours: t("staff.settings.fields.officeHours"),
  officeHoursHint: t("staff.settings.fields.officeHoursHint"),
});

/** The numbers are put in by the browser, as they are chosen. */
export const hourWords = (t: Translate): HourWords => ({
  from: t("staff.settings.fields.hoursFrom"),
  until: t("staff.settings.fields.hoursUntil"),
  hour: t("staff.settings.fields.hour", { hour: "{hour}" }),
  preview: t("staff.settings.fields.hoursPreview", { from: "{from}", until: "{until}" }),
});

const sectionWords = (t: Translate): SchoolWords["sections"] => ({
  contacts: {
    heading: t("staff.settings.sections.contacts"),
    text: t("staff.settings.sections.contactsText"),
  },
  look: { heading: t("staff.settings.sections.look") },
  rights: { heading: t("staff.settings.sections.rights"), text: t("staff.settings.sections.rightsText") },
  hours: { heading: t("staff.settings.sections.hours"), text: t("staff.settings.sections.hoursText") },
  leaving: { heading: t("staff.settings.sections.leaving") },
  network: { heading: t("staff.settings.sections.network") },
});

export const schoolWords = (t: Translate, organisation: { from: number; until: number }): SchoolWords => ({
  sections: sectionWords(t),
  contacts: contactWords(t),
  colour: {
    label: t("staff.settings.fields.colour"),
    hint: t("staff.settings.fields.colourHint"),
    preview: t("staff.settings.fields.colourPreview"),
  },
  invitationDays: told(t, "invitationDays"),
  letterDays: told(t, "letterDays"),
  leaverDays: told(t, "leaverDays"),
  retentionYears: told(t, "retentionYears"),
  ownNetworks: told(t, "ownNetworks"),
  hoursOf: {
    label: t("staff.settings.fields.hoursOf"),
    choices: [
      { value: "organisation", name: t("staff.settings.fields.hoursOrganisation", organisation) },
      { value: "own", name: t("staff.settings.fields.hoursOwn") },
    ],
  },
  hours: hourWords(t),
  submit: t("staff.settings.save"),
  waiting: t("staff.settings.saving"),
});
