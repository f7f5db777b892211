import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { DoubtCount, RowRequest } from "@/lib/enrolment/list-import-rows";
import type { Translate } from "@/lib/i18n/translator";
import { codeName } from "./code-name";

interface RowSearchProps {
  t: Translate;
  request: RowRequest;
  doubts: readonly DoubtCount[];
  addressOf: (query: Record<string, string | undefined>) => string;
}

/** A name, a class, one kind of doubt: kept in the address. */
export function RowSearch({ t, request: { filters }, doubts, addressOf }: RowSearchProps) {
  return (
    <search className="print:hidden">
      <form action={addressOf({})} className="grid items-end gap-x-4 gap-y-3 sm:flex sm:flex-wrap">
        <input type="hidden" name="onglet" value={filters.onglet} />
        <div className="grow sm:max-w-96">
          <TextField name="q" label={t("staff.import.rows.search")} defaultValue={filters.q} />
        </div>
        {doubts.length > 1 ? (
          <SelectField
            name="genre"
            label={t("staff.import.rows.kind")}
            none={t("staff.import.rows.everyKind", {
              count: doubts.reduce((sum, { rows }) => sum + rows, 0),
            })}
            defaultValue={filters.genre ?? ""}
            choices={doubts.map(({ code, rows }) => ({
              value: code,
              name: t("staff.import.rows.ofKind", { kind: codeName(t, code), count: rows }),
            }))}
          />
        ) : null}
        <div className="flex items-center gap-2">
          <Button variant="secondary">{t("staff.import.rows.find")}</Button>
          {filters.q || filters.genre ? (
            <a href={addressOf({ onglet: filters.onglet })} className="standing-link px-2">
              {t("staff.import.rows.all")}
            </a>
          ) : null}
        </div>
      </form>
    </search>
  );
}
