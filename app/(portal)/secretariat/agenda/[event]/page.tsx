import { notFound } from "next/navigation";
import { StaffPage } from "@/components/layout/staff-page";
import { requireStaff } from "@/lib/auth/guards";
import { db } from "@/lib/db/client";
import { isUuid } from "@/lib/forms/fields";
import { single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { findEvent } from "@/lib/publishing/agenda/writing/find-event";
import { routes } from "@/lib/routes";
import { signOut } from "../../../actions";
import type { ListParameters } from "../../list-place";
import { AgendaDone } from "../agenda-done";
import { CancelledEvent } from "./cancelled-event";
import { EditEvent } from "./edit-event";

interface EventPageProps {
  params: Promise<{ event: string }>;
  searchParams: Promise<ListParameters>;
}

/** One event of the agenda: to change, or to cancel. */
export default async function EventPage({ params, searchParams }: EventPageProps) {
  const viewer = await requireStaff();
  const [{ event: eventId }, { fait }] = [await params, await searchParams];
  const event = isUuid(eventId) ? await findEvent(db, viewer.reach, eventId) : undefined;
  if (!event) notFound();
  const [t, door] = await Promise.all([pageTranslator(), findFrontDoor()]);
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="agenda"
      heading={event.title}
      back={{ href: routes.staffAgenda(), label: t("staff.agenda.title") }}
      lead={<p>{event.schoolName}</p>}
      width="narrow"
      {...(event.cancelledAt && { title: event.title })}
    >
      <AgendaDone t={t} done={single(fait)} />
      {event.cancelledAt ? (
        <CancelledEvent t={t} event={event} cancelledAt={event.cancelledAt} />
      ) : (
        <EditEvent t={t} event={event} place={door.name} />
      )}
    </StaffPage>
  );
}
