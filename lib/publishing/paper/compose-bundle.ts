import { elides } from "../../i18n/elision";
import { formatDate } from "../../i18n/formats";
import type { Translate } from "../../i18n/translator";
import { composeSchool, type PrintingSchool, unbroken } from "../../letters/printing-school";
import { groupBy } from "../../lists/group-by";
import { listNames } from "../../mail/list-names";
import type { Bundle, DeskClass, PrintedEnvelope } from "./bundle";
import { composeMessages, composeSlips } from "./compose-messages";
import type { MessageToPrint } from "./find-printed-messages";
import type { Envelope } from "./list-envelopes";

/** A bundle with all that its paper tells. */
export interface BundleMatter {
  preparedAt: Date;
  school: PrintingSchool;
  envelopes: readonly Envelope[];
  messages: ReadonlyMap<string, MessageToPrint>;
  /** Where the secretariat notes the answer of a row. */
  noteAt: (announcementId: string, recipientId: string) => string;
}

/** Writes everything that will be on the paper: the desk's list, then the envelopes in their order. */
export function composeBundle(t: Translate, matter: BundleMatter): Bundle {
  const { school, preparedAt: date, envelopes } = matter;
  return {
    title: t("staff.paper.sheet.documentTitle", { school: school.name, date }),
    school: composeSchool(t, school),
    words: {
      dateline: t("staff.paper.sheet.dateline", { date }),
      heading: t("staff.paper.sheet.heading"),
      help: helpIn(t, school),
      signature: t("staff.paper.sheet.signature"),
      date: t("staff.paper.sheet.date"),
      forDesk: t("staff.paper.sheet.forDesk"),
      deskHeading: t("staff.paper.sheet.deskHeading", { date }),
      deskIntro: t("staff.paper.sheet.deskIntro", { count: envelopes.length }),
    },
    desk: deskOf(t, envelopes),
    envelopes: envelopes.map((envelope) => envelopeOf(t, matter, envelope)),
  };
}

function helpIn(t: Translate, { phone, officeHours }: PrintingSchool): string {
  if (!phone) return t("staff.letters.paper.helpInPerson");
  if (!officeHours) return t("staff.letters.paper.helpByPhone", { phone });
  return t("staff.letters.paper.helpByPhoneAt", { phone, hours: unbroken(officeHours) });
}

/** The class of the eldest child, as the envelopes are sorted. */
export const classOf = (t: Translate, { addressee: { children } }: Pick<Envelope, "addressee">): string =>
  children[0]?.className ?? t("staff.paper.noClass");

function deskOf(t: Translate, envelopes: readonly Envelope[]): DeskClass[] {
  const ofClass = groupBy(envelopes, (envelope) => classOf(t, envelope));
  return [...ofClass].map(([name, listed]) => ({
    name,
    lines: listed.map((envelope) => ({
      name: `${envelope.addressee.lastName} ${envelope.addressee.firstName}`,
      about: childrenOf(t, envelope),
      contents: contentsOf(t, envelope),
    })),
  }));
}

type NamedChild = Envelope["addressee"]["children"][number];

const nameAndClass = ({ firstName, lastName, className }: NamedChild): string =>
  `${firstName} ${lastName}${className ? ` (${className})` : ""}`;

/** In a window, name and class stay on one line. */
const unbrokenName = (child: NamedChild): string => nameAndClass(child).replaceAll(" ", "\u00a0");

/** « Léa Dupont (3A) et Noé Dupont (1B) »; for a student, that it is themselves. */
export function childrenOf(t: Translate, { addressee: { isStudent, children } }: Envelope): string {
  if (isStudent) return t("staff.paper.student");
  return listNames("fr", children.map(nameAndClass));
}

/** « 2 messages, 1 talon » */
function contentsOf(t: Translate, { sheets }: Envelope): string {
  const messages = new Set(sheets.map(({ announcementId }) => announcementId)).size;
  const slips = sheets.filter(({ owesAnswer, answerKind }) => owesAnswer && answerKind !== "none").length;
  return t("staff.paper.contents", { messages, slips });
}

function envelopeOf(t: Translate, matter: BundleMatter, envelope: Envelope): PrintedEnvelope {
  const { firstName, lastName } = envelope.addressee;
  const name = `${firstName} ${lastName}`;
  return {
    name,
    about: aboutOf(t, envelope),
    foot: t("staff.paper.sheet.foot", { name, date: formatDate(matter.preparedAt) }),
    messages: composeMessages(t, matter, envelope),
    slips: composeSlips(t, matter, envelope),
  };
}

/** For the window: whose adult this is, or which class to hand it to. */
function aboutOf(t: Translate, envelope: Envelope): string {
  const { isStudent, children } = envelope.addressee;
  const [first] = children;
  if (!first) return "";
  if (isStudent) return t("staff.letters.paper.classOf", { class: first.className ?? "" }).trim();
  return t("staff.letters.paper.guardianOf", {
    children: listNames("fr", children.map(unbrokenName)),
    elided: elides(first.firstName),
  });
}
