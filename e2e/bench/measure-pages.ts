import { seconds } from "@/lib/durations";
import { translator } from "@/lib/i18n/translator";
import type { PortalServer } from "../support/portal-server";
import { askFor } from "./browse";
import { press } from "./load";
import type { BenchPage } from "./pages";
import { timeOf } from "./processor-time";
import { queriesOf } from "./queries";
import { integer, oneDecimal, type Section } from "./table";

const t = translator("fr");
const crowd = 8;

async function measurePage(portal: PortalServer, page: BenchPage): Promise<Section["rows"][number]> {
  const begin = () => askFor(200, `${portal.url}${page.path}`, page);
  const look = { begin, meter: timeOf(portal.process) };
  await press(look, { clients: crowd, duration: seconds(0.5) });
  const alone = await press(look, { clients: 1, duration: seconds(1.5) });
  const together = await press(look, { clients: crowd, duration: seconds(3) });
  return [
    page.label,
    integer(queriesOf(portal, "GET", page.path)),
    oneDecimal(alone.p50),
    oneDecimal(alone.p99),
    integer(together.perSecond),
    oneDecimal(together.p50),
    oneDecimal(together.p99),
    oneDecimal(together.used),
  ];
}

/** Each page, first for one person alone, then for a small crowd that never pauses. */
export async function measurePages(portal: PortalServer, pages: BenchPage[]): Promise<Section> {
  const rows: Section["rows"] = [];
  for (const page of pages) rows.push(await measurePage(portal, page));
  return {
    title: t("cli.bench.pages.title"),
    columns: [
      t("cli.bench.columns.queries"),
      t("cli.bench.columns.aloneP50"),
      t("cli.bench.columns.p99"),
      t("cli.bench.columns.perSecondOf", { clients: crowd }),
      t("cli.bench.columns.p50"),
      t("cli.bench.columns.p99"),
      t("cli.bench.columns.used"),
    ],
    rows,
  };
}
