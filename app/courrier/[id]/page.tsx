import { notFound } from "next/navigation";
import { createElement, Fragment } from "react";
import { PublicPage } from "@/components/layout/public-page";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { sheetSandbox } from "@/lib/mail/mail-sheet";
import { findSentMail, type SentMail, sentMoment, viewableFolder } from "@/lib/mail/sent-mails";
import { findFrontDoor } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";

interface SentMailProps {
  params: Promise<{ id: string }>;
}

export default async function SentMailPage({ params }: SentMailProps) {
  const folder = viewableFolder();
  const mail = folder && (await findSentMail(folder, (await params).id));
  if (!mail) notFound();
  const [t, door] = await Promise.all([pageTranslator(), findFrontDoor()]);
  return (
    <PublicPage
      t={t}
      door={door}
      title={mail.subject}
      heading={mail.subject}
      width="reading"
      contacts={false}
    >
      <p>
        <a href={routes.mailViewer()}>{t("mail.viewer.back")}</a>
      </p>
      <Envelope t={t} mail={mail} />
      <AsText t={t} text={mail.text} />
      <AsSeen t={t} mail={mail} />
    </PublicPage>
  );
}

function Envelope({ t, mail }: { t: Translate; mail: SentMail }) {
  const headers = Object.entries(mail.headers).map(([term, details]) => ({ term, details }));
  return (
    <Card>
      <DefinitionList
        items={[
          { term: t("mail.viewer.to"), details: mail.to },
          { term: t("mail.viewer.sentAt"), details: sentMoment(mail) },
          ...headers,
        ].map(({ term, details }) => ({ term, details: <span className="break-all">{details}</span> }))}
      />
    </Card>
  );
}

const address = /(https?:\/\/\S+)/;

const withLink = (part: string) =>
  address.test(part) ? (
    <a href={part} className="break-all">
      {part}
    </a>
  ) : (
    part
  );

function AsText({ t, text }: { t: Translate; text: string }) {
  return (
    <Card>
      <h2>{t("mail.viewer.asText")}</h2>
      <div className="mt-3 whitespace-pre-wrap break-words">
        {createElement(Fragment, null, ...text.split(address).map(withLink))}
      </div>
    </Card>
  );
}

function AsSeen({ t, mail }: { t: Translate; mail: SentMail }) {
  return (
    <section>
      <h2>{t("mail.viewer.asSeen")}</h2>
      <iframe
        src={routes.mailSheet(mail.id)}
        title={t("mail.viewer.asSeen")}
        sandbox={sheetSandbox}
        className="mt-3 h-[80vh] w-full rounded-card border border-line"
      />
    </section>
  );
}
