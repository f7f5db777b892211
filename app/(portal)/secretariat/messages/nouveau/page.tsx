import { notFound } from "next/navigation";
import { formTitles } from "@/components/forms/form-titles";
import { StaffPage } from "@/components/layout/staff-page";
import { requireStaff } from "@/lib/auth/guards";
import { single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Parameters } from "@/lib/lists/list-request";
import { findFrontDoor } from "@/lib/people/front-door";
import { listSchoolsWithin } from "@/lib/people/staff-reach";
import { routes } from "@/lib/routes";
import { signOut } from "../../../actions";
import { audienceLabels } from "../audience-labels";
import { messageWords } from "../form-words";
import { MessageForm } from "../message-form";
import { blank, contentValues } from "../message-values";
import { writeMessage } from "./actions";
import { SchoolStep } from "./school-step";

/** A new message; in an organisation of several schools, first for which of them. */
export default async function NewMessagePage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const viewer = await requireStaff();
  const asked = await searchParams;
  const [t, door, schools] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    listSchoolsWithin(viewer.reach),
  ]);
  const slugs = [asked.ecole ?? []].flat();
  const chosen = schools.length === 1 ? schools : schools.filter(({ slug }) => slugs.includes(slug));
  if (slugs.some((slug) => !schools.some((school) => school.slug === slug))) notFound();
  const heading = t("staff.announcements.new.title");
  const start = { classes: single(asked.classe) ?? "", groupes: single(asked.groupe) ?? "" };
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="announcements"
      heading={heading}
      back={{ href: routes.announcements(), label: t("staff.announcements.title") }}
      {...(chosen.length === 0 && { title: heading })}
    >
      {chosen.length === 0 ? (
        <SchoolStep t={t} schools={schools} />
      ) : (
        <MessageForm
          action={writeMessage}
          titles={formTitles(t, heading, door.name)}
          words={messageWords(t)}
          start={{ ...contentValues(blank), ...start }}
          schools={await audienceLabels(t, chosen)}
          hidden={{ cle: crypto.randomUUID() }}
        />
      )}
    </StaffPage>
  );
}
