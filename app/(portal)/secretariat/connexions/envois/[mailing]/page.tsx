import { notFound } from "next/navigation";
import { formTitles } from "@/components/forms/form-titles";
import { StaffPage } from "@/components/layout/staff-page";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { requireStaff } from "@/lib/auth/guards";
import { isUuid } from "@/lib/forms/fields";
import { single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Parameters } from "@/lib/lists/list-request";
import { findMailing, isUnderWay, outcomesOf } from "@/lib/mail/mailings";
import { findFrontDoor } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";
import { signOut } from "../../../../actions";
import { OutcomeList } from "../../outcome-list";
import { cancelMailingOf } from "./actions";
import { CancelForm } from "./cancel-form";
import { ProgressSection } from "./progress-section";

interface MailingPageProps {
  params: Promise<{ mailing: string }>;
  searchParams: Promise<Parameters>;
}

/** One act of many: what became of its people, and how far its mails have come. */
export default async function MailingPage({ params, searchParams }: MailingPageProps) {
  const viewer = await requireStaff();
  const { mailing: id } = await params;
  const mailing = isUuid(id) ? await findMailing(viewer.reach, id) : undefined;
  if (!mailing) notFound();
  const [t, door, { fait }] = await Promise.all([pageTranslator(), findFrontDoor(), searchParams]);
  const heading = t(`staff.connections.mailing.title.${mailing.act}`);
  const mayCancel = mailing.waiting > 0 && !mailing.cancelledAt;
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="connections"
      heading={heading}
      back={{ href: routes.mailings(), label: t("staff.connections.mailing.toList") }}
      {...(!mayCancel && { title: heading })}
    >
      {single(fait) === "deja" ? <Notice>{t("staff.connections.mailing.again")}</Notice> : null}
      {single(fait) === "trop-tard" ? (
        <Notice kind="warning">{t("staff.connections.mailing.tooLate")}</Notice>
      ) : null}
      <ProgressSection t={t} mailing={mailing} refreshes={isUnderWay(mailing)} />
      <Card aria-labelledby="personnes" className="flex max-w-3xl flex-col gap-3">
        <h2 id="personnes">{t("staff.connections.mailing.outcomesHeading")}</h2>
        {mailing.people === 0 ? <p>{t("staff.connections.mailing.nobodyLeft")}</p> : null}
        <OutcomeList t={t} act={mailing.act} counts={Object.fromEntries(outcomesOf(mailing))} />
      </Card>
      {mayCancel ? (
        <CancelForm
          action={cancelMailingOf}
          titles={formTitles(t, heading, door.name)}
          mailingId={mailing.id}
          words={{
            submit: t("staff.connections.mailing.cancel"),
            hint: t("staff.connections.mailing.cancelHint"),
            waiting: t("staff.connections.send.waiting"),
          }}
        />
      ) : null}
    </StaffPage>
  );
}
