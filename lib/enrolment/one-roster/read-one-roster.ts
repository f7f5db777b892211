import { now } from "../../clock";
import { isoDay } from "../../i18n/formats";
import type { ZipEntry } from "../archive/list-zip";
import { unpackZip } from "../archive/unpack-zip";
import { importLimits } from "../import-limits";
import type { OpenedFile } from "../open-file";
import type { ReadSettings } from "../read-settings";
import { type ImportRefusal, refuse } from "../refusal";
import { readRecords } from "./records";
import { Roster, type RosterFiles, rosterFiles } from "./roster";
import { rosterRows } from "./roster-rows";

const baseName = (name: string) =>
  name
    .replace(/^.*\//, "")
    .replace(/\.csv$/i, "")
    .toLowerCase();

/** Whether an archive is one of OneRoster: it has a list of users. */
export const isOneRoster = (names: readonly string[]): boolean =>
  names.some((name) => /(^|\/)users\.csv$/i.test(name));

/** Reads OneRoster 1.1 or 1.2 as one list of pupils: of the school that was chosen when it holds several. */
export function readOneRoster(
  entries: readonly ZipEntry[],
  settings: ReadSettings,
): OpenedFile | ImportRefusal {
  const files = readFiles(entries);
  if ("outcome" in files) return files;
  const schools = files.orgs.filter((org) => org.get("type").toLowerCase() === "school");
  const names = schools.map((school) => school.get("name"));
  const chosen = schools.find((school) => school.get("name") === settings.sheet);
  if (schools.length > 1 && !chosen)
    return refuse("enrolment.refusals.severalSchools", { schools: names.join(", ") });
  const rows = rosterRows(new Roster(files, isoDay(now())), chosen?.get("sourcedId"));
  const list = { format: "oneroster", encoding: null, delimiter: null, sheets: names } as const;
  return { outcome: "opened", ...list, sheet: chosen?.get("name") ?? names[0] ?? null, rows };
}

function readFiles(entries: readonly ZipEntry[]): RosterFiles | ImportRefusal {
  const wanted: readonly string[] = rosterFiles;
  const unpacked = unpackZip(entries, (name) => /\.csv$/i.test(name) && wanted.includes(baseName(name)));
  if (unpacked.outcome === "damaged") return refuse("enrolment.refusals.archiveDamaged");
  if (unpacked.outcome === "too-big") {
    const megabytes = importLimits.unpackedBytes / 1024 / 1024;
    return refuse("enrolment.refusals.unpackedTooBig", { megabytes });
  }
  const byName = new Map([...unpacked.files].map(([name, bytes]) => [baseName(name), bytes]));
  const read: Partial<RosterFiles> = {};
  for (const file of rosterFiles) {
    const records = readRecords(byName.get(file.toLowerCase()));
    if ("outcome" in records) return records;
    read[file] = records;
  }
  return read as RosterFiles;
}
