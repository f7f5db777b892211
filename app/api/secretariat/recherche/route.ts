import { requireStaff } from "@/lib/auth/guards";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { listedName } from "@/lib/people/full-name";
import type { FoundPerson } from "@/lib/people/search/describe-people";
import type { FoundClass } from "@/lib/people/search/find-classes";
import { belongsInWords, stateInWords } from "@/lib/people/search/found-in-words";
import { recordSearch } from "@/lib/people/search/record-search";
import { searchPeople } from "@/lib/people/search/search-people";
import type { Suggestion } from "@/lib/people/search/suggestion";
import { routes } from "@/lib/routes";

const mostSuggested = 8;

const suggestClass = (t: Translate, { id, name, schoolName, pupils }: FoundClass): Suggestion => ({
  href: routes.staffClass(id),
  label: `${t("staff.person.search.class")} ${name}`,
  detail: `${schoolName} · ${t("staff.person.search.classPupils", { count: pupils })}`,
  state: "",
});

const suggestPerson = (t: Translate, person: FoundPerson): Suggestion => ({
  href: routes.staffPerson(person.userId),
  label: listedName(person),
  detail: belongsInWords(t, person),
  state: stateInWords(t, person),
});

/** Whom the letters typed so far may mean: names and where they belong, within the reach of who asks. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await requireStaff();
  const query = new URL(request.url).searchParams.get("q") ?? "";
  const [t, { classes, people }] = await Promise.all([
    pageTranslator(),
    searchPeople(viewer.reach, query, mostSuggested),
    recordSearch(viewer),
  ]);
  const suggestions = [
    ...classes.map((found) => suggestClass(t, found)),
    ...people.map((person) => suggestPerson(t, person)),
  ];
  return Response.json({
    suggestions,
    status: t("staff.person.search.status", { count: suggestions.length }),
  });
}
