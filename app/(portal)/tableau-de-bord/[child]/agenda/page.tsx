import { CalendarPlus } from "lucide-react";
import { notFound } from "next/navigation";
import { AgendaView } from "@/components/publishing/agenda/agenda-view";
import { requireViewer } from "@/lib/auth/guards";
import { now } from "@/lib/clock";
import { isoDay } from "@/lib/i18n/formats";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Parameters } from "@/lib/lists/list-request";
import { findPupil } from "@/lib/people/pupils";
import { listAgenda } from "@/lib/publishing/agenda/list-agenda";
import { daysShown, readAgendaPlace } from "@/lib/publishing/agenda/read-place";
import { routes } from "@/lib/routes";
import { PupilPage } from "../../pupil-page";

interface PupilAgendaPageProps {
  params: Promise<{ child: string }>;
  searchParams: Promise<Parameters>;
}

/** What the school has planned for one pupil, and when it is closed. */
export default async function PupilAgendaPage({ params, searchParams }: PupilAgendaPageProps) {
  const viewer = await requireViewer();
  const found = await findPupil(viewer, (await params).child);
  if (!found) notFound();
  const place = readAgendaPlace(await searchParams, isoDay(now()));
  const { from, to } = daysShown(place);
  const [t, entries] = await Promise.all([pageTranslator(), listAgenda(found.pupil, from, to)]);
  return (
    <PupilPage viewer={viewer} {...found} block="agenda" heading={t("family.agenda.title")}>
      <AgendaView
        t={t}
        place={place}
        entries={entries}
        hrefFor={(query) => routes.childAgenda(found.pupil.id, query)}
      />
      <a href={routes.myCalendar()} className="standing-link self-start print:hidden">
        <CalendarPlus aria-hidden="true" className="size-5" />
        {t("family.agenda.inMyCalendar")}
      </a>
    </PupilPage>
  );
}
