import { elides } from "../i18n/elision";
import type { Translate } from "../i18n/translator";
import { listNames } from "../mail/list-names";
import { otherLanguages } from "./other-languages";
import type { Addressee, LetterChild } from "./plan-letters";
import { composeSchool, type PrintingSchool, unbroken } from "./printing-school";
import type { PrintedPerson, PrintedWords, Printout } from "./printout";

/** Somebody whose code is about to be on paper. */
export interface Holder {
  addressee: Addressee;
  username: string;
  purpose: "activation" | "password_reset";
  /** Grouped by four. */
  code: string;
  url: string;
}

export interface Printing {
  layout: Printout["layout"];
  printedAt: Date;
  expiresAt: Date;
  /** Where a code is typed, as one reads it aloud: `portail.ecole.be/jeton`. */
  typedAt: string;
  minimumPasswordLength: number;
}

/** Writes everything that will be on paper, in French and in short in three other languages. */
export function composePrintout(
  t: Translate,
  printing: Printing,
  school: PrintingSchool,
  holders: readonly Holder[],
): Printout {
  return {
    layout: printing.layout,
    title: t("staff.letters.paper.documentTitle", { school: school.name, until: printing.expiresAt }),
    school: composeSchool(t, school),
    words: wordsOf(t, printing, school),
    people: holders.map((holder) => personOf(t, holder)),
  };
}

function helpIn(t: Translate, { phone, officeHours }: PrintingSchool): string {
  if (!phone) return t("staff.letters.paper.helpInPerson");
  if (!officeHours) return t("staff.letters.paper.helpByPhone", { phone });
  return t("staff.letters.paper.helpByPhoneAt", { phone, hours: unbroken(officeHours) });
}

function wordsOf(t: Translate, printing: Printing, school: PrintingSchool): PrintedWords {
  const { printedAt, expiresAt: until, typedAt: address, minimumPasswordLength: minimum } = printing;
  const step = (name: "scan" | "choose" | "enter") => ({
    title: t(`staff.letters.paper.steps.${name}.title`),
    text: t(`staff.letters.paper.steps.${name}.text`, { address, minimum }),
  });
  const help = helpIn(t, school);
  return {
    dateline: t("staff.letters.paper.dateline", { date: printedAt }),
    usernameLabel: t("staff.letters.paper.username"),
    codeLabel: t("staff.letters.paper.code", { until }),
    steps: [step("scan"), step("choose"), step("enter")],
    shortSteps: t("staff.letters.paper.shortSteps", {
      address,
      help: helpIn(t, { ...school, officeHours: null }),
    }),
    translations: otherLanguages.map((words) => translated(words, address, until)),
    help,
    personal: t("staff.letters.paper.personal"),
  };
}

function translated(words: (typeof otherLanguages)[number], address: string, until: Date) {
  const date = new Intl.DateTimeFormat(words.locale, { dateStyle: "long", timeZone: "Europe/Brussels" });
  const filled = (text: string) => text.replace("{address}", address).replace("{until}", date.format(until));
  return {
    ...{ language: words.language, title: words.title },
    ...{ text: filled(words.text), short: filled(words.short) },
  };
}

function personOf(t: Translate, { addressee, username, purpose, code, url }: Holder): PrintedPerson {
  const { firstName, lastName, children, isStudent } = addressee;
  const kind = purpose === "password_reset" ? "reset" : isStudent ? "student" : "guardian";
  const names = children.map((child) => child.firstName);
  const name = `${firstName} ${lastName}`;
  return {
    name,
    about: aboutOf(t, addressee),
    ...{ username, code, url },
    title: t(`staff.letters.paper.${kind}.title`),
    intro: t(`staff.letters.paper.${kind}.intro`, {
      name,
      children: listNames("fr", names),
      elided: elides(names[0] ?? ""),
    }),
  };
}

/** For the window: whose adult this is, or which class to hand it to. */
function aboutOf(t: Translate, { isStudent, children }: Addressee): string {
  const [first] = children;
  if (!first) return "";
  if (isStudent) return t("staff.letters.paper.classOf", { class: first.className ?? "" }).trim();
  const named = listNames("fr", children.map(nameAndClass));
  return t("staff.letters.paper.guardianOf", { children: named, elided: elides(first.firstName) });
}

/** Name and class stay on one line. */
const nameAndClass = ({ firstName, lastName, className }: LetterChild): string =>
  `${firstName} ${lastName}${className ? ` (${className})` : ""}`.replaceAll(" ", "\u00a0");
