import { gzipSync } from "node:zlib";
import { translator } from "@/lib/i18n/translator";
import { routes } from "@/lib/routes";
import type { PortalServer } from "../support/portal-server";
import { askFor } from "./browse";
import type { BenchPage } from "./pages";
import { integer, oneDecimal, type Section } from "./table";

const t = translator("fr");
const kilobytes = (text: string) => gzipSync(text).length / 1000;

/** What a browser of today loads: the page's own scripts, without those for older ones. */
const scriptsOf = (html: string) =>
  new Set(
    [...html.matchAll(/<script [^>]*>/g)].flatMap(([tag]) => {
      const [, source] = /src="([^"]+)"/.exec(tag) ?? [];
      return source && !/nomodule/i.test(tag) ? [source] : [];
    }),
  );

async function weigh({ url }: PortalServer, page: BenchPage): Promise<Section["rows"][number]> {
  const { body } = await askFor(200, `${url}${page.path}`, page);
  const scripts = [...scriptsOf(body)];
  const weights = await Promise.all(
    scripts.map(async (source) => kilobytes((await askFor(200, `${url}${source}`)).body)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return [page.label, integer(scripts.length), oneDecimal(total), oneDecimal(kilobytes(body))];
}

/** How heavy each page is on a poor network, from what the running portal sends. */
export async function measureScripts(portal: PortalServer, pages: BenchPage[]): Promise<Section> {
  const shown = pages.filter(({ path }) => !path.startsWith("/api/"));
  const more = [routes.forgottenPassword(), routes.enterToken()].map((path) => ({
    label: decodeURI(path),
    path,
  }));
  const rows: Section["rows"] = [];
  for (const page of [...shown, ...more]) rows.push(await weigh(portal, page));
  return {
    title: t("cli.bench.scripts.title"),
    columns: [
      t("cli.bench.columns.files"),
      t("cli.bench.columns.scriptsKilobytes"),
      t("cli.bench.columns.pageKilobytes"),
    ],
    rows,
  };
}
