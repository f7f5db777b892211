import { notFound } from "next/navigation";
import { requireViewer } from "@/lib/auth/guards";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Parameters } from "@/lib/lists/list-request";
import { findPupil } from "@/lib/people/pupils";
import { listMessages, readMessageRequest } from "@/lib/publishing/dashboard/list-messages";
import { routes } from "@/lib/routes";
import { PupilPage } from "../../pupil-page";
import { MessageFilters } from "./message-filters";
import { MessageList } from "./message-list";
import { MessagePager } from "./message-pager";

interface MessagesPageProps {
  params: Promise<{ child: string }>;
  searchParams: Promise<Parameters>;
}

/** What this person received about this pupil. */
export default async function MessagesPage({ params, searchParams }: MessagesPageProps) {
  const viewer = await requireViewer();
  const found = await findPupil(viewer, (await params).child);
  if (!found) notFound();
  const { pupil } = found;
  const request = readMessageRequest(await searchParams);
  const [t, page] = await Promise.all([pageTranslator(), listMessages(viewer.userId, pupil, request)]);
  const address = { t, request, hrefFor: routes.childMessages.bind(null, pupil.id) };
  return (
    <PupilPage viewer={viewer} {...found} block="messages" heading={t("family.announcements.list.title")}>
      <MessageFilters {...address} />
      <MessageList t={t} pupil={pupil} messages={page.rows} isFiltered={hasFilters(request)} />
      <MessagePager {...address} page={page} />
    </PupilPage>
  );
}

const hasFilters = ({ filters }: ReturnType<typeof readMessageRequest>) => Object.keys(filters).length > 0;
