import { tellAct } from "../../audit/journal/tell-act";
import { formatDatedMoment } from "../../i18n/formats";
import type { Translate } from "../../i18n/translator";
import { tellKind } from "../../mail/outbox-view/tell-fate";
import type { OwnData } from "./collect-own-data";
import type { PrintedFact } from "./printed-data";

export const mailFacts = (t: Translate, { mails }: OwnData): PrintedFact[] =>
  mails.map(({ template, recipient, state, createdAt, sentAt }) => ({
    term: tellKind(template, t),
    text: `${recipient} · ${t(`staff.mails.state.${state}`)} · ${formatDatedMoment(sentAt ?? createdAt)}`,
  }));

export const signInFacts = (t: Translate, { signIns }: OwnData): PrintedFact[] =>
  signIns.map(({ outcome, deviceLabel, at }) => ({
    term: formatDatedMoment(at),
    text: `${deviceLabel} · ${t(outcome === "signed_in" ? "family.data.signedIn" : "family.data.notSignedIn")}`,
  }));

export const requestFacts = (t: Translate, { requests }: OwnData): PrintedFact[] =>
  requests.map((request) => ({
    term: t(request.kind === "missing_child" ? "portal.request.missing" : "portal.request.notMine"),
    text: [
      [request.childFirstName, request.childLastName, request.childClass, request.schoolName]
        .filter(Boolean)
        .join(" · "),
      formatDatedMoment(request.createdAt),
      fateOf(t, request.granted),
    ]
      .filter(Boolean)
      .join("\n"),
  }));

const fateOf = (t: Translate, granted: boolean | null) =>
  t(granted === null ? "family.data.waits" : granted ? "family.data.granted" : "family.data.refused");

export const actFacts = (t: Translate, { acts }: OwnData): PrintedFact[] =>
  acts.map(({ at, action }) => ({ term: formatDatedMoment(at), text: tellAct(action, t) }));
