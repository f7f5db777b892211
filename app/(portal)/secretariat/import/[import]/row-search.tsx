import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { RowRequest } from "@/lib/enrolment/list-import-rows";
import type { Translate } from "@/lib/i18n/translator";

interface RowSearchProps {
  t: Translate;
  request: RowRequest;
  addressOf: (query: Record<string, string | undefined>) => string;
}

/** A name or a class, among what is shown: kept in the address. */
export function RowSearch({ t, request: { filters }, addressOf }: RowSearchProps) {
  return (
    <search className="print:hidden">
      <form action={addressOf({})} className="grid items-end gap-x-4 gap-y-3 sm:flex sm:flex-wrap">
        <input type="hidden" name="onglet" value={filters.onglet} />
        {filters.genre ? <input type="hidden" name="genre" value={filters.genre} /> : null}
        <div className="grow sm:max-w-96">
          <TextField name="q" label={t("staff.import.rows.search")} defaultValue={filters.q} />
        </div>
        <div className="flex items-center gap-2">
          <Button variant="secondary">{t("staff.import.rows.find")}</Button>
          {filters.q ? (
            <a
              href={addressOf({ onglet: filters.onglet, genre: filters.genre })}
              className="standing-link px-2"
            >
              {t("staff.import.rows.all")}
            </a>
          ) : null}
        </div>
      </form>
    </search>
  );
}
