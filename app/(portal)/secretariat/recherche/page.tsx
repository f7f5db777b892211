import { SearchX } from "lucide-react";
import { redirect } from "next/navigation";
import { StaffPage } from "@/components/layout/staff-page";
import { EmptyState } from "@/components/ui/empty-state";
import { requireStaff } from "@/lib/auth/guards";
import { type Parameter, single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { recordSearch } from "@/lib/people/search/record-search";
import { type SearchAnswer, searchPeople } from "@/lib/people/search/search-people";
import { routes } from "@/lib/routes";
import { signOut } from "../../actions";
import { FoundClasses } from "./found-classes";
import { FoundPeople } from "./found-people";

const mostShown = 50;

interface SearchPageProps {
  searchParams: Promise<{ q?: Parameter }>;
}

/** The one person who can be meant is opened at once: Enter in the box is enough. */
const onlyOne = ({ people: [first, second], classes }: SearchAnswer) =>
  second === undefined && classes.length === 0 ? first : undefined;

export default async function SearchPage({ searchParams }: SearchPageProps) {
  const viewer = await requireStaff();
  const query = single((await searchParams).q)?.trim() ?? "";
  const [t, door, answer] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    searchPeople(viewer.reach, query, mostShown),
    recordSearch(viewer),
  ]);
  const only = onlyOne(answer);
  if (only) redirect(routes.staffPerson(only.userId));
  const title = query ? t("staff.person.search.heading", { query }) : t("staff.person.search.title");
  const { people, classes, more } = answer;

  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      title={title}
      heading={title}
      query={query}
    >
      <FoundClasses t={t} classes={classes} />
      {people.length > 0 ? (
        <FoundPeople t={t} people={people} more={more} />
      ) : (
        <Nobody tooShort={[...query].length < 2} t={t} />
      )}
    </StaffPage>
  );
}

function Nobody({ t, tooShort }: { t: Awaited<ReturnType<typeof pageTranslator>>; tooShort: boolean }) {
  return (
    <EmptyState Icon={SearchX} title={t(`staff.person.search.${tooShort ? "tooShortTitle" : "noneTitle"}`)}>
      {t(`staff.person.search.${tooShort ? "tooShort" : "none"}`)}
    </EmptyState>
  );
}
