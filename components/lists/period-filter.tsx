import { TextField } from "@/components/ui/text-field";
import type { Translate } from "@/lib/i18n/translator";

interface PeriodFilterProps {
  t: Translate;
  du: string | undefined;
  au: string | undefined;
}

/** From which day to which a list tells; both count, and either may be left open. */
export function PeriodFilter({ t, du, au }: PeriodFilterProps) {
  return (
    <div className="col-span-full grid grid-cols-2 gap-x-4 sm:col-span-2">
      <TextField name="du" type="date" label={t("staff.shell.list.from")} defaultValue={du} />
      <TextField name="au" type="date" label={t("staff.shell.list.until")} defaultValue={au} />
    </div>
  );
}
