import { Download } from "lucide-react";
import type { Translate } from "@/lib/i18n/translator";
import { type ListRequest, listQuery } from "@/lib/lists/list-request";

interface ExportLinksProps {
  t: Translate;
  request: ListRequest;
  /** The export's address with these parameters. */
  addressOf: (query: Record<string, string | undefined>) => string;
}

/** What the filters show, all pages of it, to take away. */
export function ExportLinks({ t, request, addressOf }: ExportLinksProps) {
  const query = listQuery(request);
  return (
    <p className="flex flex-wrap gap-x-5 print:hidden">
      {(["csv", "xlsx"] as const).map((format) => (
        <a key={format} href={addressOf({ ...query, format })} className="standing-link">
          <Download aria-hidden="true" className="size-5" />
          {t(format === "csv" ? "staff.shell.list.exportCsv" : "staff.shell.list.exportXlsx")}
        </a>
      ))}
    </p>
  );
}
