import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { Translate } from "@/lib/i18n/translator";
import type { ListRequest } from "@/lib/lists/list-request";
import { TickPage } from "./tick-page";

/** What can be done with the rows that were ticked: the page that shows it and asks to confirm. */
export interface SelectionAct {
  /** Without parameters: the form adds the rows, or the filters when all of them are meant. */
  address: string;
  label: string;
  /** Said with the rows to that page: `{ acte: "renvoyer" }`, under one name for all acts of a list. */
  value?: { name: string; value: string };
}

interface SelectionFormProps {
  t: Translate;
  request: ListRequest;
  /** How many rows the filters show, on all pages. */
  count: number;
  acts: readonly SelectionAct[];
  /** A `ListTable` with `tickLabel`. */
  children: ReactNode;
}

/**
 * A list whose rows can be ticked. The choice travels in the address to the page of the act, which reads it again
 * through the reach of whoever asks: across pages it is the filters that travel, never thousands of ids.
 */
export function SelectionForm({ t, request, count, acts, children }: SelectionFormProps) {
  return (
    <form className="group flex flex-col gap-3">
      {Object.entries(request.filters).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <fieldset className="bottom-0 flex flex-wrap items-center gap-x-5 gap-y-1 border-line border-t bg-paper py-2 group-has-[:checked]:sticky sm:sticky print:hidden">
        <legend className="sr-only">{t("staff.shell.list.selection")}</legend>
        <TickPage label={t("staff.shell.list.selectPage")} />
        <label className="flex min-h-11 cursor-pointer items-center gap-3">
          <input type="checkbox" name="tous" value="1" className="size-6 cursor-pointer accent-slate" />
          {t("staff.shell.list.selectAll", { count })}
        </label>
        <span className="grid grow grid-cols-2 gap-2 sm:flex sm:flex-wrap">
          {acts.map(({ address, label, value }) => (
            <Button key={label} variant="secondary" className="px-3.5" formAction={address} {...value}>
              {label}
            </Button>
          ))}
        </span>
      </fieldset>
    </form>
  );
}
