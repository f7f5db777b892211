import { formTitles } from "@/components/forms/form-titles";
import { Card } from "@/components/ui/card";
import { PageTitle } from "@/components/ui/page-title";
import { forecastMailing } from "@/lib/access/invite-judgement";
import type { MailingAct } from "@/lib/access/invite-outcomes";
import { leavingMoment } from "@/lib/access/invite-selection";
import { extensionDays, invitationLifetimeFor } from "@/lib/access/lifetimes";
import type { StaffViewer } from "@/lib/auth/guards";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { after, days } from "@/lib/durations";
import type { Translate } from "@/lib/i18n/translator";
import { type Selection, selectionQuery } from "@/lib/lists/list-request";
import { readDecentHours } from "@/lib/mail/decent-hours";
import { resolveConnectionSelection } from "@/lib/people/connection-people";
import type { ConnectionScope } from "@/lib/people/connection-scope";
import { OutcomeList } from "../outcome-list";
import { tellMoment } from "../tell-moment";
import { makeMailingOf } from "./actions";
import { PreviewSection } from "./preview-section";
import { SendForm } from "./send-form";

interface MailingProposalProps {
  t: Translate;
  viewer: StaffViewer;
  scope: ConnectionScope;
  act: MailingAct;
  selection: Selection<"ecole" | "classe" | "etat" | "pour">;
  place: string;
}

/** Who will be written to and who will not, when, and how it will look. */
export async function MailingProposal(props: MailingProposalProps) {
  const { t, viewer, scope, act, selection, place } = props;
  const schoolId = scope.school.id;
  const userIds = selection.all ? await resolveConnectionSelection(schoolId, selection) : selection.ids;
  const [{ counts, example }, lifetime] = await Promise.all([
    forecastMailing({ act, schoolId, userIds }),
    invitationLifetimeFor(db, schoolId),
  ]);
  const { done = 0, ...others } = counts;
  const until = after(now(), days(extensionDays));
  const titles = formTitles(t, t(`staff.connections.send.title.${act}`), place);
  return (
    <>
      <Card aria-labelledby="suite" className="flex max-w-3xl flex-col gap-4">
        <h2 id="suite">{t("staff.connections.send.willHeading")}</h2>
        <p className="font-semibold">
          {t(`staff.connections.send.will.${act}`, { count: done, days: lifetime / days(1), until })}
        </p>
        <OutcomeList t={t} act={act} counts={others} />
        {done > 0 ? (
          <SendForm
            action={makeMailingOf}
            titles={titles}
            hidden={handedOn(props)}
            when={act === "extend" ? undefined : await whenWords(t, schoolId)}
            words={{
              submit: t(`staff.connections.send.confirm.${act}`, { count: done }),
              waiting: t("staff.connections.send.waiting"),
            }}
          />
        ) : (
          <PageTitle titles={titles} />
        )}
      </Card>
      {example && act !== "extend" ? (
        <PreviewSection t={t} viewer={viewer} school={scope.school} userId={example} />
      ) : null}
    </>
  );
}

/** The selection as it was asked for, and a name for this press of the button. */
function handedOn({ scope, act, selection }: MailingProposalProps) {
  const query = Object.entries({ ...selectionQuery(selection), ecole: scope.school.slug });
  const selected = query.flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => ({ name, value: one })),
  );
  return [{ name: "envoi", value: crypto.randomUUID() }, { name: "acte", value: act }, ...selected];
}

async function whenWords(t: Translate, schoolId: string) {
  const [hours, leavesAt] = await Promise.all([readDecentHours(schoolId), leavingMoment(schoolId, null)]);
  const { from, until } = hours;
  const held = leavesAt > now();
  return {
    legend: t("staff.shell.sendingMoment.when"),
    now: t("staff.shell.sendingMoment.now"),
    leavesNow: held
      ? t("staff.connections.send.leavesAt", { from, until, moment: tellMoment(t, leavesAt) })
      : t("staff.connections.send.leavesNow"),
    later: t("staff.shell.sendingMoment.later"),
    hours: t("staff.connections.send.hours", { from, until }),
    date: t("staff.shell.sendingMoment.date"),
    time: t("staff.shell.sendingMoment.time"),
  };
}
