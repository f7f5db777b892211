import { rowSpec } from "@/lib/enrolment/list-import-rows";
import { listQuery, readListRequest } from "@/lib/lists/list-request";
import { routes } from "@/lib/routes";

/** Where in the rows somebody was, as a form's hidden field says it: tab, filter, page and the row that comes next. */
export function placeInRows(written: string) {
  const parameters = Object.fromEntries(new URLSearchParams(written));
  const request = readListRequest(parameters, rowSpec);
  const { apres, avant, suite } = parameters;
  const anchor = suite && /^\d{1,7}$/.test(suite) ? `#ligne-${suite}` : "";
  return (importId: string, said: Record<string, string | undefined>) =>
    `${routes.import(importId, { ...listQuery(request), apres, avant, ...said })}${anchor}`;
}
