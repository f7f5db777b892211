import { Send } from "lucide-react";
import { notFound } from "next/navigation";
import { StaffPage } from "@/components/layout/staff-page";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { requireStaff } from "@/lib/auth/guards";
import { single } from "@/lib/forms/single";
import { formatDay, formatMoment } from "@/lib/i18n/formats";
import { keepTogether } from "@/lib/i18n/keep-together";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import type { Parameters } from "@/lib/lists/list-request";
import { findFrontDoor } from "@/lib/people/front-door";
import { countReading, countReadingByClass } from "@/lib/publishing/readers/count-reading";
import { findReadMessage, type ReadMessage } from "@/lib/publishing/readers/find-read-message";
import { readReaderRequest } from "@/lib/publishing/readers/reader-request";
import { countSilent } from "@/lib/publishing/readers/remind-readers";
import { routes } from "@/lib/routes";
import { signOut } from "../../../../actions";
import { ClassesSection } from "./classes-section";
import { ReadersSection } from "./readers-section";
import { ReadingTotals } from "./reading-totals";
import { RemindSection } from "./remind-section";

interface ReadersPageProps {
  params: Promise<{ message: string }>;
  searchParams: Promise<Parameters>;
}

/** Who has read a message, who answered what, class by class and one by one. */
export default async function ReadersPage({ params, searchParams }: ReadersPageProps) {
  const viewer = await requireStaff();
  const [t, door, { message: id }, asked] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    params,
    searchParams,
  ]);
  const message = await findReadMessage(viewer.reach, id);
  if (!message) notFound();
  const [counts, classes] = await Promise.all([countReading(id), countReadingByClass(id)]);
  const request = readReaderRequest(asked);
  const silent = isOpen(message) ? await countSilent(message, request.filters.classe) : 0;
  const shown = { t, viewer, message, counts, classes, request };
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="announcements"
      {...(silent > 0 ? {} : { title: t("staff.readers.title") })}
      heading={t("staff.readers.heading", { subject: keepTogether(message.subject) })}
      back={{ href: routes.announcement(id), label: t("staff.readers.back") }}
      lead={<Lead t={t} message={message} />}
    >
      {message.withdrawnAt ? <Notice kind="warning">{t("staff.readers.withdrawn")}</Notice> : null}
      {single(asked.fait) === "rappel" ? (
        <Notice kind="success">
          {t("staff.readers.remind.done", { count: Number(single(asked.nombre)) || 1 })}
        </Notice>
      ) : null}
      {message.sentAt ? (
        <>
          <ReadingTotals {...shown} />
          {silent > 0 ? <RemindSection {...shown} silent={silent} place={door.name} /> : null}
          <ClassesSection {...shown} />
          <ReadersSection {...shown} />
        </>
      ) : (
        <EmptyState Icon={Send} title={t("staff.readers.notSentTitle")}>
          {t("staff.readers.notSentText")}
        </EmptyState>
      )}
    </StaffPage>
  );
}

const isOpen = ({ sentAt, withdrawnAt }: ReadMessage) => sentAt !== null && withdrawnAt === null;

function Lead({ t, message: { sentAt, answerBy } }: { t: Translate; message: ReadMessage }) {
  if (!sentAt) return null;
  return (
    <p>
      {t("staff.readers.sent", { moment: formatMoment(sentAt) })}
      {answerBy ? ` ${t("staff.readers.answerBy", { day: formatDay(new Date(answerBy)) })}` : null}
    </p>
  );
}
