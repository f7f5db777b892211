import { availableParallelism, loadavg } from "node:os";
import { translator } from "@/lib/i18n/translator";
import { closeConnections } from "./browse";
import type { Ground } from "./ground";
import { measureAnnouncements } from "./measure-announcements";
import { measureBigLists } from "./measure-big-lists";
import { measureImport } from "./measure-import";
import { measureLetters } from "./measure-letters";
import { measureLogins } from "./measure-logins";
import { measureMail } from "./measure-mail";
import { measurePages } from "./measure-pages";
import { measureReading } from "./measure-reading";
import { measureScripts } from "./measure-scripts";
import { measureSearch } from "./measure-search";
import { givenPages } from "./pages";
import { activateEveryone } from "./people";
import { asTable, oneDecimal } from "./table";

const t = translator("fr");

/** Everything in one run, one thing at a time; gives what is to be printed. */
export async function measureAll({ openPortal }: Ground): Promise<string> {
  const [busy = 0] = loadavg();
  const machine = { cores: availableParallelism(), node: process.version, load: oneDecimal(busy) };
  const reading = await measureReading();
  const imports = await measureImport();
  const accounts = await activateEveryone();
  const portal = await openPortal();
  const logins = await measureLogins(portal, accounts);
  const pages = await givenPages(portal);
  const sections = [
    logins,
    await measurePages(portal, pages),
    await measureMail(portal, accounts),
    reading,
    imports,
    await measureBigLists(portal, pages, accounts),
    await measureScripts(portal, pages),
    await measureLetters(portal, accounts, pages),
    await measureSearch(),
    await measureAnnouncements(),
  ];
  closeConnections();
  const heading = t("cli.bench.heading", machine);
  return [heading, ...sections.map(asTable), t("cli.bench.note")].join("\n\n");
}
