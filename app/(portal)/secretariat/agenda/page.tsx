import { StaffPage } from "@/components/layout/staff-page";
import { AgendaView } from "@/components/publishing/agenda/agenda-view";
import { ButtonLink } from "@/components/ui/button-link";
import { requireStaff } from "@/lib/auth/guards";
import { now } from "@/lib/clock";
import { single } from "@/lib/forms/single";
import { isoDay } from "@/lib/i18n/formats";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { listSchoolsWithin } from "@/lib/people/staff-reach";
import { mergeEntries } from "@/lib/publishing/agenda/agenda-entries";
import { closedDays } from "@/lib/publishing/agenda/closed-days";
import { daysShown, readAgendaPlace } from "@/lib/publishing/agenda/read-place";
import { listStaffEvents } from "@/lib/publishing/agenda/writing/find-event";
import { routes } from "@/lib/routes";
import { signOut } from "../../actions";
import type { ListParameters } from "../list-place";
import { AgendaDone } from "./agenda-done";
import { forWhom } from "./for-whom";
import { SchoolOfAgenda } from "./school-of-agenda";

/** What the schools have planned, as their families see it, and the way to add to it. */
export default async function StaffAgendaPage({ searchParams }: { searchParams: Promise<ListParameters> }) {
  const viewer = await requireStaff();
  const asked = await searchParams;
  const [place, school] = [readAgendaPlace(asked, isoDay(now())), single(asked.ecole) || undefined];
  const days = daysShown(place);
  const [t, door, schools, found] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    listSchoolsWithin(viewer.reach),
    listStaffEvents(viewer.reach, { ...days, school }),
  ]);
  const notes = new Map(found.map((event) => [event.id, forWhom(t, event, schools.length > 1)]));
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="agenda"
      title={t("staff.agenda.title")}
      heading={t("staff.agenda.title")}
      lead={<p>{t("staff.agenda.lead")}</p>}
      act={<ButtonLink href={routes.staffEventNew({ ecole: school })}>{t("staff.agenda.new")}</ButtonLink>}
    >
      <AgendaDone t={t} done={single(asked.fait)} />
      <SchoolOfAgenda t={t} schools={schools} chosen={school} place={place} />
      <AgendaView
        t={t}
        place={place}
        entries={mergeEntries(found, closedDays(days.from, days.to))}
        hrefFor={(query) => routes.staffAgenda({ ...query, ecole: school })}
        entryHref={(entry) => (entry.kind === "event" ? routes.staffEvent(entry.id) : undefined)}
        entryNote={(entry) =>
          entry.kind === "event" ? (
            <p className="text-[0.95rem] text-ink-soft">{notes.get(entry.id)}</p>
          ) : null
        }
      />
    </StaffPage>
  );
}
