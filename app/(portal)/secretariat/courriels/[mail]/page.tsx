import { notFound } from "next/navigation";
import { StaffPage } from "@/components/layout/staff-page";
import { Button } from "@/components/ui/button";
import { requireStaff } from "@/lib/auth/guards";
import { isUuid } from "@/lib/forms/fields";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import type { Parameters } from "@/lib/lists/list-request";
import { findMail, listMailEvents, type OutboxMail } from "@/lib/mail/outbox-view/list-mails";
import { recordMailSeen } from "@/lib/mail/outbox-view/record-mails-seen";
import { tellKind } from "@/lib/mail/outbox-view/tell-fate";
import { findFrontDoor } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";
import { signOut } from "../../../actions";
import { cancelOneMail, retryOneMail } from "../actions";
import { MailsDone } from "../mails-done";
import { MailFacts } from "./mail-facts";
import { MailHistory } from "./mail-history";

interface MailPageProps {
  params: Promise<{ mail: string }>;
  searchParams: Promise<Parameters>;
}

export default async function MailPage({ params, searchParams }: MailPageProps) {
  const viewer = await requireStaff();
  const { mail: id } = await params;
  const mail = isUuid(id) ? await findMail(viewer.reach, id) : undefined;
  if (!mail) notFound();
  const [t, door, events] = await Promise.all([pageTranslator(), findFrontDoor(), listMailEvents(mail.id)]);
  await recordMailSeen(viewer, mail);
  const kind = tellKind(mail.template, t);
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="mails"
      title={t("staff.mails.one.title", { kind, recipient: mail.recipient })}
      heading={kind}
      back={{ href: routes.staffMails(), label: t("staff.mails.one.back") }}
      act={<MailAct t={t} mail={mail} />}
    >
      <MailsDone t={t} parameters={await searchParams} />
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <MailFacts t={t} mail={mail} />
        <MailHistory t={t} mail={mail} events={events} />
      </div>
    </StaffPage>
  );
}

/** The one act that the mail's state allows, for a mail that is not another school's. */
function MailAct({ t, mail: { id, state, changeable } }: { t: Translate; mail: OutboxMail }) {
  if (!changeable) return null;
  if (state !== "failed" && state !== "queued") return null;
  return (
    <form action={state === "failed" ? retryOneMail : cancelOneMail}>
      <input type="hidden" name="mail" value={id} />
      <Button variant="secondary">{t(`staff.mails.one.${state === "failed" ? "retry" : "cancel"}`)}</Button>
    </form>
  );
}
