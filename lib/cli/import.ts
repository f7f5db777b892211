import { basename } from "node:path";
import type { Finding, FindingCode } from "../enrolment/finding";
import { importFile } from "../enrolment/import-file";
import { type ImportReport, refusedReport } from "../enrolment/import-report";
import type { ImportRefusal } from "../enrolment/refusal";
import { translator } from "../i18n/translator";
import type { Command } from "./command";
import { readListFile } from "./read-list-file";
import { requireOptions } from "./require-options";

const t = translator("fr");

const shownFindings = 40;
const shownLines = 8;

/** `import FILE --school S`: the same import as the screen. */
export const importCommand: Command = {
  name: "import",
  usage: t("enrolment.command.usage"),
  summary: t("enrolment.command.summary"),
  options: {
    school: { type: "string" },
    preset: { type: "string" },
    sheet: { type: "string" },
    "dry-run": { type: "boolean", default: false },
    invite: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  },
  async run({ values, positionals }) {
    requireOptions(values, ["school"]);
    const [file = ""] = positionals;
    const bytes = await readListFile(file);
    const outcome = ArrayBuffer.isView(bytes)
      ? await importFile(bytes, {
          school: String(values.school),
          preset: optional(values.preset),
          sheet: optional(values.sheet),
          dryRun: values["dry-run"] === true,
          invite: values.invite === true,
          actorId: null,
          fileName: basename(file),
        })
      : bytes;
    if (outcome.outcome === "refused") return reportRefusal(outcome, values.json === true);
    const { outcome: _, ...report } = outcome;
    if (values.json === true) console.log(asJson(report));
    else printReport(report, basename(file));
    return 0;
  },
};

const optional = (value: unknown) => (value === undefined ? undefined : String(value));

function reportRefusal({ sentence, findings }: ImportRefusal, json: boolean): number {
  if (json) console.log(asJson(refusedReport(findings)));
  console.error(sentence);
  return 1;
}

/** One object with the fields of the contract: what a person may decide is for the screen alone. */
const asJson = (report: ImportReport): string =>
  JSON.stringify(report, (name, value) => (name === "doubt" ? undefined : value));

function printReport(
  { rows, students, guardians, invitations, committed, findings }: ImportReport,
  file: string,
) {
  const lines = [
    t("enrolment.command.rows", { rows, file }),
    t("enrolment.command.students", { ...students }),
    t("enrolment.command.guardians", { ...guardians }),
    t("enrolment.command.invitations", { invitations }),
    ...findingLines(findings, "error"),
    ...findingLines(findings, "warning"),
    ...remarkLines(findings.filter(({ severity }) => severity === "info")),
    "",
    t(committed ? "enrolment.command.committed" : "enrolment.command.dryRun"),
  ];
  console.log(lines.join("\n"));
}

/** What was refused or wants a look, line by line. */
function findingLines(findings: Finding[], severity: "error" | "warning"): string[] {
  const found = findings.filter((finding) => finding.severity === severity);
  if (found.length === 0) return [];
  const heading = severity === "error" ? "enrolment.command.errors" : "enrolment.command.warnings";
  const shown = found
    .slice(0, shownFindings)
    .map(({ line, column, message }) => t("enrolment.command.finding", { line, column, message }));
  const hidden = found.length - shown.length;
  const more = hidden > 0 ? [t("enrolment.command.more", { count: hidden })] : [];
  return ["", t(heading, { count: found.length }), ...shown, ...more];
}

/** What was mended or is normal, by kind. */
function remarkLines(remarks: Finding[]): string[] {
  if (remarks.length === 0) return [];
  const byCode = groupByCode(remarks);
  const groups = [...byCode].map(([code, found]) => {
    const lines = [...new Set(found.map(({ line }) => line))];
    const shown = lines.slice(0, shownLines).join(", ");
    const quoted = lines.length > shownLines ? `${shown}…` : shown;
    return t("enrolment.command.infoGroup", {
      label: t(`enrolment.codes.${code}`),
      count: found.length,
      shown: lines.length,
      lines: quoted,
    });
  });
  return ["", t("enrolment.command.infos", { count: remarks.length }), ...groups];
}

function groupByCode(findings: Finding[]): Map<FindingCode, Finding[]> {
  const groups = new Map<FindingCode, Finding[]>();
  for (const found of findings) {
    const group = groups.get(found.code);
    if (group) group.push(found);
    else groups.set(found.code, [found]);
  }
  return groups;
}
