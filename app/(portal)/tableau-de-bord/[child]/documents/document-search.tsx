import { Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { Translate } from "@/lib/i18n/translator";
import { routes } from "@/lib/routes";

interface DocumentSearchProps {
  t: Translate;
  studentId: string;
  search: string;
}

/** Finds a document by its name; the search stands in the address. */
export function DocumentSearch({ t, studentId, search }: DocumentSearchProps) {
  return (
    <search>
      <form action={routes.childDocuments(studentId)} className="flex items-end gap-3">
        <div className="min-w-0 grow">
          <TextField name="q" type="search" label={t("family.documents.search")} defaultValue={search} />
        </div>
        <Button variant="secondary" className="min-h-12">
          <Search aria-hidden="true" className="size-5" />
          {t("family.documents.find")}
        </Button>
      </form>
    </search>
  );
}
