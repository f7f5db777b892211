import { notFound } from "next/navigation";
import { PublicPage } from "@/components/layout/public-page";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { TextField } from "@/components/ui/text-field";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { listSentMails, mostShown, type SentMail, sentMoment, viewableFolder } from "@/lib/mail/sent-mails";
import { findFrontDoor } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";

interface MailViewerProps {
  searchParams: Promise<{ q?: string | string[] }>;
}

const columnsIn = (t: Translate): Column<SentMail>[] => [
  { heading: t("mail.viewer.subject"), cell: ({ id, subject }) => <a href={routes.mail(id)}>{subject}</a> },
  { heading: t("mail.viewer.to"), cell: ({ to }) => <span className="break-all">{to}</span> },
  { heading: t("mail.viewer.sentAt"), cell: sentMoment },
  { heading: t("mail.viewer.template"), cell: ({ headers }) => headers["X-Preau-Template"] },
];

export default async function MailViewerPage({ searchParams }: MailViewerProps) {
  const folder = viewableFolder();
  if (!folder) notFound();
  const { q } = await searchParams;
  const search = typeof q === "string" ? q : "";
  const [t, door, mails] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    listSentMails(folder, search),
  ]);
  const title = t("mail.viewer.title");
  return (
    <PublicPage t={t} door={door} title={title} heading={title} width="wide" contacts={false}>
      <p>{t("mail.viewer.intro")}</p>
      <SearchForm t={t} search={search} />
      <MailTable t={t} mails={mails} />
    </PublicPage>
  );
}

function SearchForm({ t, search }: { t: Translate; search: string }) {
  return (
    <form method="get" action={routes.mailViewer()} className="flex flex-wrap items-end gap-3">
      <div className="min-w-0 grow">
        <TextField name="q" type="search" label={t("mail.viewer.search")} defaultValue={search} />
      </div>
      <Button variant="secondary">{t("mail.viewer.searchButton")}</Button>
    </form>
  );
}

function MailTable({ t, mails }: { t: Translate; mails: SentMail[] }) {
  if (mails.length === 0) return <p>{t("mail.viewer.none")}</p>;
  return (
    <>
      <p role="status">
        {mails.length === mostShown
          ? t("mail.viewer.shownOnly", { count: mails.length })
          : t("mail.viewer.count", { count: mails.length })}
      </p>
      <DataTable
        caption={t("mail.viewer.title")}
        columns={columnsIn(t)}
        rows={mails}
        rowKey={({ id }) => id}
      />
    </>
  );
}
