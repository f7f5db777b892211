import { randomUUID } from "node:crypto";
import { formTitles } from "@/components/forms/form-titles";
import { StaffPage } from "@/components/layout/staff-page";
import { requireStaff } from "@/lib/auth/guards";
import { single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { chooseSchool, listSchoolsWithin } from "@/lib/people/staff-reach";
import { listEventChoices } from "@/lib/publishing/agenda/writing/list-choices";
import { routes } from "@/lib/routes";
import { signOut } from "../../../actions";
import type { ListParameters } from "../../list-place";
import { EventForm } from "../event-form";
import { eventWords } from "../event-words";
import { tickChoices } from "../tick-choices";
import { addEvent } from "./actions";
import { ChooseAgenda } from "./choose-agenda";

/** A new event: of which school, where there are several, then what and when. */
export default async function NewEventPage({ searchParams }: { searchParams: Promise<ListParameters> }) {
  const viewer = await requireStaff();
  const asked = await searchParams;
  const [t, door, schools, school] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    listSchoolsWithin(viewer.reach),
    chooseSchool(viewer.reach, single(asked.ecole)),
  ]);
  const heading = t("staff.agenda.new");
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="agenda"
      heading={heading}
      back={{ href: routes.staffAgenda(), label: t("staff.agenda.title") }}
      lead={school && schools.length > 1 ? <p>{school.name}</p> : undefined}
      width="narrow"
      {...(!school && { title: heading })}
    >
      {school ? (
        <EventForm
          action={addEvent}
          titles={formTitles(t, heading, door.name)}
          words={eventWords(t)}
          submit={t("staff.agenda.form.create")}
          hidden={{ event: randomUUID(), school: school.id }}
          values={{}}
          {...tickChoices(await listEventChoices(school.id))}
        />
      ) : (
        <ChooseAgenda t={t} schools={schools} />
      )}
    </StaffPage>
  );
}
