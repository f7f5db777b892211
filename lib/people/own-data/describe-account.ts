import { formatDate, formatFullDate } from "../../i18n/formats";
import type { Translate } from "../../i18n/translator";
import { noonOf } from "../../publishing/agenda/days";
import type { OwnData } from "./collect-own-data";
import type { PrintedFact } from "./printed-data";

type Fact = [term: string, text: string | null | undefined];

/** Those that say something. */
const told = (facts: Fact[]): PrintedFact[] =>
  facts.flatMap(([term, text]) => (text ? [{ term, text }] : []));

const dated = (moment: Date | null) => moment && formatDate(moment);

export function accountFacts(t: Translate, { account }: OwnData): PrintedFact[] {
  if (!account) return [];
  const f = (name: AccountFact) => t(`family.data.fact.${name}`);
  return told([
    [f("name"), `${account.firstName} ${account.lastName}`],
    [f("username"), account.username],
    [f("email"), account.email],
    [f("secondEmail"), account.secondEmail],
    [f("bounced"), dated(account.emailBouncedAt)],
    [f("phone"), account.phone],
    [f("paper"), account.onPaper ? t("family.data.yes") : t("family.data.no")],
    [f("rhythm"), t(`family.mails.choice.${account.mailRhythm}.label`)],
    [f("created"), dated(account.createdAt)],
    [f("invited"), dated(account.invitedAt)],
    [f("activated"), dated(account.activatedAt)],
  ]);
}

type AccountFact =
  | "name"
  | "username"
  | "email"
  | "secondEmail"
  | "bounced"
  | "phone"
  | "paper"
  | "rhythm"
  | "created"
  | "invited"
  | "activated";

const rights = ["mayRead", "mayAcknowledge", "mayWrite", "maySeeInvoices"] as const;

/** What one may do for each child: one's own rights, and nobody else's. */
export const linkFacts = (t: Translate, { links }: OwnData): PrintedFact[] =>
  links.map((link) => ({
    term: `${link.child} · ${link.schoolName}`,
    text: [
      link.relation,
      ...rights.map((right) =>
        t(link[right] ? "family.data.mayYes" : "family.data.mayNo", {
          what: t(`family.data.right.${right}`),
        }),
      ),
      link.endsAt && t("family.data.endsOn", { day: formatFullDate(link.endsAt) }),
    ]
      .filter(Boolean)
      .join("\n"),
  }));

export const schoolingFacts = (t: Translate, { schoolings }: OwnData): PrintedFact[] =>
  schoolings.map((schooling) => ({
    term: `${schooling.firstName} ${schooling.lastName} · ${schooling.schoolName}`,
    text: [
      schooling.className && t("family.data.inClass", { className: schooling.className }),
      schooling.birthDate && t("family.data.bornOn", { day: formatDate(noonOf(schooling.birthDate)) }),
      schooling.matricule && t("family.data.matricule", { number: schooling.matricule }),
      schooling.leftOn && t("family.data.leftOn", { day: formatDate(noonOf(schooling.leftOn)) }),
    ]
      .filter(Boolean)
      .join("\n"),
  }));
