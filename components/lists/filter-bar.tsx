import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { Translate } from "@/lib/i18n/translator";
import type { ListRequest } from "@/lib/lists/list-request";

interface FilterBarProps {
  t: Translate;
  /** The list's own address, without parameters. */
  address: string;
  request: ListRequest;
  /** Fields named as the list's filters: `SelectField`, `TextField`. */
  children: ReactNode;
}

/** Filters stand in the address: a list can be bookmarked, shared and gone back to. */
export function FilterBar({ t, address, request, children }: FilterBarProps) {
  const order = `${request.descending ? "-" : ""}${request.sort}`;
  return (
    <search aria-label={t("staff.shell.list.filters")} className="print:hidden">
      <form
        action={address}
        className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] items-end gap-x-4 gap-y-3 max-sm:[&>:first-child]:col-span-full xl:flex xl:flex-wrap"
      >
        {children}
        <input type="hidden" name="tri" value={order} />
        <div className="col-span-full flex items-center gap-2 sm:col-auto">
          <Button variant="secondary" className="min-h-12">
            {t("staff.shell.list.filter")}
          </Button>
          {Object.keys(request.filters).length > 0 ? (
            <a href={address} className="standing-link px-2">
              {t("staff.shell.list.reset")}
            </a>
          ) : null}
        </div>
      </form>
    </search>
  );
}
