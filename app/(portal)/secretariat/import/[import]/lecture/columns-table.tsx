import { CircleCheck, CircleSlash } from "lucide-react";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { DescribedColumn } from "@/lib/enrolment/describe-file";
import type { Translate } from "@/lib/i18n/translator";
import { fieldName } from "./field-names";

/** Each column of the file: what it becomes, or why it is not read. */
export function ColumnsTable({ t, columns }: { t: Translate; columns: readonly DescribedColumn[] }) {
  return (
    <section aria-labelledby="columns-title" className="flex flex-col gap-3">
      <h2 id="columns-title">{t("staff.import.reading.columns")}</h2>
      <DataTable
        caption={t("staff.import.reading.columns")}
        columns={columnsOf(t)}
        rows={columns}
        rowKey={({ index }) => String(index)}
      />
    </section>
  );
}

const columnsOf = (t: Translate): Column<DescribedColumn>[] => [
  {
    heading: t("staff.import.reading.heading"),
    cell: ({ heading }) => heading || t("staff.import.reading.noHeading"),
  },
  { heading: t("staff.import.reading.meaning"), cell: (column) => <Meaning t={t} column={column} /> },
  {
    heading: t("staff.import.reading.samples"),
    cell: ({ samples }) => <span className="min-w-0 break-words text-ink-soft">{samples.join(" · ")}</span>,
  },
];

function Meaning({ t, column: { field, state, proposal } }: { t: Translate; column: DescribedColumn }) {
  const read = state === "read" && field;
  const Icon = read ? CircleCheck : CircleSlash;
  return (
    <span className={`inline-flex items-start gap-2 ${read ? "font-medium" : "text-ink-soft"}`}>
      <Icon aria-hidden="true" className={`mt-0.5 size-4.5 shrink-0 ${read ? "text-green" : ""}`} />
      {read ? fieldName(t, field) : whyNotRead(t, state, proposal)}
    </span>
  );
}

function whyNotRead(t: Translate, state: DescribedColumn["state"], proposal: string | null): string {
  if (proposal) return t("staff.import.reading.misspelt", { proposal });
  return t(`staff.import.reading.notRead.${state === "read" ? "unknown" : state}`);
}
