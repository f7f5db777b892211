import { notFound } from "next/navigation";
import { WayBack } from "@/components/layout/way-back";
import type { StaffViewer } from "@/lib/auth/guards";
import type { Translate } from "@/lib/i18n/translator";
import { findPerson } from "@/lib/people/find-person";
import { PersonPane } from "./personnes/person-pane";

interface PersonBesideProps {
  t: Translate;
  viewer: StaffViewer;
  userId: string;
  /** The same page of the list without anybody beside it. */
  backTo: string;
}

/** The person whom a list shows beside itself; on a phone they stand alone, with the way back to the same place. */
export async function PersonBeside({ t, viewer, userId, backTo }: PersonBesideProps) {
  const person = await findPerson(viewer.reach, userId);
  if (!person) notFound();
  return (
    <div className="flex flex-col gap-3">
      <WayBack href={backTo} label={t("staff.people.bulk.back")} />
      <PersonPane t={t} viewer={viewer} person={person} />
    </div>
  );
}
