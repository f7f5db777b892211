import { Card } from "@/components/ui/card";
import { now } from "@/lib/clock";
import { formatCount, formatMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import type { Mailing } from "@/lib/mail/mailings";
import { routes } from "@/lib/routes";
import { tellMoment } from "../../tell-moment";
import { MailingWatch } from "./mailing-watch";

interface ProgressSectionProps {
  t: Translate;
  mailing: Mailing;
  /** Whether anything may still change by itself. */
  refreshes: boolean;
}

/** How many mails wait, left, arrived, came back. Looks again by itself, with scripts and without. */
export function ProgressSection({ t, mailing, refreshes }: ProgressSectionProps) {
  const { mails, waiting, stopped, arrived, back } = mailing;
  const left = mails - waiting - stopped;
  return (
    <Card aria-labelledby="courriels" className="flex max-w-3xl flex-col gap-4">
      {refreshes ? <Refreshing /> : null}
      <h2 id="courriels">{t("staff.connections.mailing.progressHeading")}</h2>
      <p className="font-semibold" role="status">
        {tellStage(t, mailing)}
      </p>
      {mails > 0 ? (
        <>
          <progress
            value={left}
            max={mails}
            aria-label={t("staff.connections.mailing.progressLabel", { left, mails })}
            className="h-2.5 w-full accent-slate"
          />
          <dl className="grid grid-cols-2 gap-3 sm:grid-cols-5">
            <Figure term={t("staff.connections.mailing.waiting")} value={waiting} />
            <Figure term={t("staff.connections.mailing.left")} value={left} />
            <Figure term={t("staff.connections.mailing.arrived")} value={arrived} />
            <Figure term={t("staff.connections.mailing.back")} value={back} />
            <Figure term={t("staff.connections.mailing.stopped")} value={stopped} />
          </dl>
        </>
      ) : null}
      {back > 0 ? (
        <a
          href={routes.connections({ ecole: mailing.schoolSlug, etat: "bounced" })}
          className="standing-link w-fit"
        >
          {t("staff.connections.mailing.seeBounced")}
        </a>
      ) : null}
      <p className="text-ink-soft">{tellWho(t, mailing)}</p>
    </Card>
  );
}

const Refreshing = () => (
  <>
    <noscript>
      <meta httpEquiv="refresh" content="5" />
    </noscript>
    <MailingWatch />
  </>
);

const Figure = ({ term, value }: { term: string; value: number }) => (
  <div className="flex flex-col-reverse">
    <dt className="text-ink-soft">{term}</dt>
    <dd className="font-bold text-[1.3rem] tabular-nums leading-tight">{formatCount(value)}</dd>
  </div>
);

function tellStage(t: Translate, { mails, waiting, stopped, sendAt, cancelledAt }: Mailing): string {
  if (mails === 0) return t("staff.connections.mailing.nothing");
  if (cancelledAt)
    return t("staff.connections.mailing.cancelled", { moment: formatMoment(cancelledAt), count: stopped });
  if (waiting > 0 && sendAt > now())
    return t("staff.connections.mailing.planned", { moment: tellMoment(t, sendAt) });
  return t(`staff.connections.mailing.${waiting > 0 ? "running" : "finished"}`);
}

function tellWho(t: Translate, { actorFirstName, actorLastName, createdAt }: Mailing): string {
  const moment = formatMoment(createdAt);
  return actorLastName
    ? t("staff.connections.mailing.pressed", { name: `${actorFirstName} ${actorLastName}`, moment })
    : t("staff.connections.mailing.pressedByCommand", { moment });
}
