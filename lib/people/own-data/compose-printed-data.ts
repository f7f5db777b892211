import { formatDatedMoment, formatFullDate } from "../../i18n/formats";
import type { Translate } from "../../i18n/translator";
import { tellWhen } from "../../publishing/agenda/tell-entry";
import type { OwnData } from "./collect-own-data";
import { accountFacts, linkFacts, schoolingFacts } from "./describe-account";
import { messageFacts } from "./describe-messages";
import { actFacts, mailFacts, requestFacts, signInFacts } from "./describe-traces";
import type { PrintedData, PrintedFact, PrintedSection } from "./printed-data";

/** What is held of somebody, written so that it can be read aloud. */
export function composePrintedData(t: Translate, data: OwnData, author: string): PrintedData {
  const section = (
    name:
      | "account"
      | "links"
      | "schoolings"
      | "messages"
      | "documents"
      | "events"
      | "mails"
      | "devices"
      | "signIns"
      | "requests"
      | "acts",
    facts: PrintedFact[],
  ): PrintedSection => ({
    heading: t(`family.data.section.${name}`),
    empty: t("family.data.nothing"),
    facts,
  });
  return {
    title: t("family.data.pdf.title", { name: nameOf(data) }),
    intro: t("family.data.pdf.intro", { when: formatDatedMoment(data.writtenAt), portal: author }),
    author,
    sections: [
      section("account", accountFacts(t, data)),
      ...(data.links.length > 0 ? [section("links", linkFacts(t, data))] : []),
      ...(data.schoolings.length > 0 ? [section("schoolings", schoolingFacts(t, data))] : []),
      section("messages", messageFacts(t, data)),
      section("documents", documentFacts(data)),
      section("events", eventFacts(t, data)),
      section("mails", mailFacts(t, data)),
      section("devices", deviceFacts(t, data)),
      section("signIns", signInFacts(t, data)),
      section("requests", requestFacts(t, data)),
      section("acts", actFacts(t, data)),
    ],
  };
}

const nameOf = ({ account }: OwnData) => (account ? `${account.firstName} ${account.lastName}` : "");

const documentFacts = ({ documents }: OwnData): PrintedFact[] =>
  documents.map(({ about, name, title, at }) => ({
    term: `${about} · ${name}`,
    text: `${title}\n${formatFullDate(at)}`,
  }));

const eventFacts = (t: Translate, { events }: OwnData): PrintedFact[] =>
  events.map(({ about, ...event }) => ({
    term: `${about} · ${event.title}`,
    text: [tellWhen(t, event), event.place, event.cancelledAt && t("family.agenda.cancelled")]
      .filter(Boolean)
      .join("\n"),
  }));

const deviceFacts = (t: Translate, { devices }: OwnData): PrintedFact[] =>
  devices.map(({ deviceLabel, lastSeenAt }) => ({
    term: deviceLabel,
    text: t("family.data.fact.lastSeen", { when: formatDatedMoment(lastSeenAt) }),
  }));
