import { WayBack } from "@/components/layout/way-back";
import type { StaffViewer } from "@/lib/auth/guards";
import type { Translate } from "@/lib/i18n/translator";
import type { Person } from "@/lib/people/find-person";
import { routes } from "@/lib/routes";
import { PersonPane } from "../personnes/person-pane";

interface PersonBesideProps {
  t: Translate;
  viewer: StaffViewer;
  person: Person;
  place: Record<string, string | undefined>;
}

/** One person of the list, beside it; on a phone in its place. */
export function PersonBeside({ t, viewer, person, place }: PersonBesideProps) {
  return (
    <div className="flex flex-col gap-3">
      <WayBack href={routes.connections(place)} label={t("staff.connections.send.back")} />
      <PersonPane t={t} viewer={viewer} person={person} />
    </div>
  );
}
