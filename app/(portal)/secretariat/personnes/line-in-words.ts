import type { TimelineLine } from "@/lib/access/timeline/list-timeline";
import { tellAct, tellDetails } from "@/lib/audit/journal/tell-act";
import { formatMoment } from "@/lib/i18n/formats";
import { isMessageKey, type Translate } from "@/lib/i18n/translator";
import { tellReason } from "@/lib/mail/outbox-view/tell-fate";

interface ToldLine {
  sentence: string;
  more?: string | undefined;
}

/** A name of another version is told as it is written, rather than not at all. */
const named = (t: Translate, key: string, name: string | null) => {
  const full = `${key}.${name}`;
  return isMessageKey(full) ? t(full) : (name ?? "");
};

function mail(t: Translate, { what, facts: { state, reason, recipient, until } }: TimelineLine): ToldLine {
  const fate =
    state === "queued" && until
      ? t("staff.person.timeline.planned", { moment: formatMoment(until) })
      : named(t, "staff.mails.state", state);
  const why = reason ? [tellReason(reason, t)] : [];
  return {
    sentence: t("staff.person.timeline.mail", {
      kind: named(t, "staff.mails.kind", what),
      recipient: recipient ?? "",
    }),
    more: [fate, ...why].join(", "),
  };
}

const fate = (t: Translate, { what, facts: { reason, template } }: TimelineLine): ToldLine => ({
  sentence: t("staff.person.timeline.fate", {
    kind: named(t, "staff.mails.kind", template),
    state: named(t, "staff.mails.state", what).toLowerCase(),
  }),
  more: reason ? tellReason(reason, t) : undefined,
});

const token = (t: Translate, { what, facts: { form, until } }: TimelineLine): ToldLine => ({
  sentence: `${named(t, "staff.person.timeline.form", form)} ${named(t, "staff.person.timeline.token", what)}`,
  more:
    what === "issued" && until
      ? t("staff.person.timeline.until", { moment: formatMoment(until) })
      : undefined,
});

const attempt = (t: Translate, { what, facts: { device } }: TimelineLine): ToldLine => ({
  sentence: named(t, "staff.person.timeline.attempt", what),
  more: device ?? undefined,
});

const session = (t: Translate, { what, facts: { device } }: TimelineLine): ToldLine => ({
  sentence: named(t, "staff.person.timeline.session", what),
  more: device ?? undefined,
});

function act(t: Translate, { what, facts: { actor, own, details } }: TimelineLine): ToldLine {
  const who = own ? t("staff.person.timeline.oneself") : (actor ?? t("staff.journal.system"));
  const sentence = t("staff.person.timeline.act", { who, act: tellAct(what, t) });
  return { sentence, more: tellDetails(details ?? {}, t) || undefined };
}

const tellers = { mail, fate, token, attempt, session, act };

/** One line of what happened, as a French sentence with what makes it precise. */
export const lineInWords = (t: Translate, line: TimelineLine): ToldLine => tellers[line.source](t, line);
