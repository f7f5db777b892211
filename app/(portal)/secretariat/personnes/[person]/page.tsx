import { notFound } from "next/navigation";
import { StaffPage } from "@/components/layout/staff-page";
import { Notice } from "@/components/ui/notice";
import { requireStaff } from "@/lib/auth/guards";
import { type Parameter, single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { isMessageKey } from "@/lib/i18n/translator";
import { findPerson } from "@/lib/people/find-person";
import { findFrontDoor } from "@/lib/people/front-door";
import { fullName } from "@/lib/people/full-name";
import { signOut } from "../../../actions";
import { FamilyNotice } from "../family-notice";
import { PersonPane } from "../person-pane";
import { rolesInWords } from "../roles-in-words";

interface PersonPageProps {
  params: Promise<{ person: string }>;
  searchParams: Promise<{ fait?: Parameter; laisse?: Parameter; avant?: Parameter }>;
}

export default async function PersonPage({ params, searchParams }: PersonPageProps) {
  const viewer = await requireStaff();
  const [{ person: id }, asked] = await Promise.all([params, searchParams]);
  const [t, door, person] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    findPerson(viewer.reach, id),
  ]);
  if (!person) notFound();
  const name = fullName(person);
  const done = `staff.person.done.${single(asked.fait)}`;
  const before = single(asked.avant);
  const roles = rolesInWords(t, person);

  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      title={name}
      heading={name}
      lead={roles.length > 0 ? <p>{roles.join(" · ")}</p> : null}
    >
      {isMessageKey(done) ? (
        <Notice kind={done.endsWith("lien") || done.endsWith("adresse") ? "success" : "info"} role="status">
          {t(done)}
        </Notice>
      ) : null}
      <FamilyNotice t={t} fait={asked.fait} laisse={asked.laisse} />
      <PersonPane
        t={t}
        viewer={viewer}
        person={person}
        before={before}
        focusAct={asked.fait === undefined && before === undefined}
        headed
      />
    </StaffPage>
  );
}
