import { SchoolFilter } from "@/components/lists/school-filter";
import { Button } from "@/components/ui/button";
import type { Translate } from "@/lib/i18n/translator";
import type { AgendaPlace } from "@/lib/publishing/agenda/read-place";
import { routes } from "@/lib/routes";

interface SchoolOfAgendaProps {
  t: Translate;
  schools: readonly { slug: string; name: string }[];
  chosen: string | undefined;
  place: AgendaPlace;
}

/** Whose agenda is shown, where several schools have one. */
export function SchoolOfAgenda({ t, schools, chosen, place }: SchoolOfAgendaProps) {
  if (schools.length < 2) return null;
  return (
    <form action={routes.staffAgenda()} className="flex flex-wrap items-end gap-3 print:hidden">
      <SchoolFilter t={t} schools={schools} chosen={chosen} />
      <input type="hidden" name="vue" value={place.view} />
      <input type="hidden" name="mois" value={place.month} />
      <Button variant="secondary" className="min-h-12">
        {t("staff.shell.list.filter")}
      </Button>
    </form>
  );
}
