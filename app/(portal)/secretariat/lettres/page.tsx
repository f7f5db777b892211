import { notFound } from "next/navigation";
import { StaffPage } from "@/components/layout/staff-page";
import { requireStaff } from "@/lib/auth/guards";
import type { Parameter } from "@/lib/forms/single";
import { single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { choosePrintingSchool } from "@/lib/letters/choose-printing-school";
import { readLetterQuery } from "@/lib/letters/letter-choice";
import { findFrontDoor } from "@/lib/people/front-door";
import { listSchoolsWithin } from "@/lib/people/staff-reach";
import { signOut } from "../../actions";
import { ChoiceForm } from "./choice-form";
import { ProposalSection } from "./proposal-section";
import { RunsSection } from "./runs-section";

interface LettersPageProps {
  searchParams: Promise<Record<string, Parameter>>;
}

/** For whom to print, what would be printed, and what was. */
export default async function LettersPage({ searchParams }: LettersPageProps) {
  const viewer = await requireStaff();
  const [t, door, parameters] = await Promise.all([pageTranslator(), findFrontDoor(), searchParams]);
  const query = readLetterQuery(parameters);
  const [schools, school] = await Promise.all([
    listSchoolsWithin(viewer.reach),
    choosePrintingSchool(viewer.reach, query),
  ]);
  if (query.ecole !== undefined && !school) notFound();
  const title = t("staff.letters.title");

  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="letters"
      heading={title}
      lead={<p>{t("staff.letters.intro")}</p>}
      {...(school ? {} : { title })}
    >
      <ChoiceForm t={t} schools={schools} school={school} query={query} />
      {school ? (
        <ProposalSection t={t} viewer={viewer} place={door.name} school={school} query={query} />
      ) : null}
      {school ? <RunsSection t={t} school={school} after={single(parameters.apres)} /> : null}
    </StaffPage>
  );
}
