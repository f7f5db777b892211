import writeExcelFile from "write-excel-file/node";
import { gatherList } from "@/lib/enrolment/gather-list";
import { mapFile } from "@/lib/enrolment/map-file";
import { openFile } from "@/lib/enrolment/open-file";
import { readList } from "@/lib/enrolment/read-list";
import { translator } from "@/lib/i18n/translator";
import { CannotStart } from "@/lib/server/cannot-start";
import { listOfPupils } from "./list-of-pupils";
import { integer, oneDecimal, type Section, twoDecimals } from "./table";

const t = translator("fr");
const pupils = 20_000;
const today = "2026-09-01";
const megabyte = 1024 * 1024;

async function asWorkbook(list: Buffer): Promise<Buffer> {
  const rows = list.toString().trim().split("\n");
  const cells = rows.map((row) => row.split(";").map((value) => ({ value, type: String })));
  return writeExcelFile(cells, { sheet: "Élèves" }).toBuffer();
}

const seconds = (since: number) => (performance.now() - since) / 1000;

/** Opens a file, reads its rows and makes people of them: all that comes before the database is asked. */
async function timeReading(label: string, file: Buffer): Promise<Section["rows"][number]> {
  const before = process.memoryUsage.rss();
  const started = performance.now();
  const opened = await openFile(file);
  if (opened.outcome === "refused") throw new CannotStart(opened.sentence);
  const opening = seconds(started);
  const mapping = mapFile(opened, {});
  if (mapping.outcome === "refused") throw new CannotStart(mapping.sentence);
  const list = readList(mapping, { today, schoolEmail: null });
  const people = gatherList(list, [], today);
  if (people.pupils.length !== pupils) throw new CannotStart(t("cli.bench.listRefused"));
  const whole = seconds(started);
  const grown = (process.memoryUsage.rss() - before) / megabyte;
  const figures = [oneDecimal(file.length / megabyte), twoDecimals(opening), twoDecimals(whole)];
  return [label, ...figures, integer(Math.max(0, grown)), integer(people.findings.length)];
}

/** A very large list is read in each format that schools hand in. */
export async function measureReading(): Promise<Section> {
  const list = listOfPupils(pupils);
  const columns = ["size", "opening", "whole", "memory", "findings"] as const;
  return {
    title: t("cli.bench.reading.title", { count: pupils }),
    columns: columns.map((column) => t(`cli.bench.reading.${column}`)),
    rows: [
      await timeReading(t("cli.bench.reading.csv"), list),
      await timeReading(t("cli.bench.reading.windows"), Buffer.from(list.toString(), "latin1")),
      await timeReading(t("cli.bench.reading.workbook"), await asWorkbook(list)),
    ],
  };
}
