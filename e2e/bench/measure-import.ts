import { importFile } from "@/lib/enrolment/import-file";
import { translator } from "@/lib/i18n/translator";
import { createSchool } from "@/lib/people/create-school";
import { CannotStart } from "@/lib/server/cannot-start";
import { listOfPupils } from "./list-of-pupils";
import { integer, type Section, twoDecimals } from "./table";

const t = translator("fr");
const pupils = 1_200;
const school = { slug: "banc-d-essai", name: "École du Banc", phone: "081 00 00 00" };

/** What each pass does, in the order in which a secretariat would. */
const passes = [
  { label: "dryRun", dryRun: true, invite: false },
  { label: "commit", dryRun: false, invite: false },
  { label: "again", dryRun: false, invite: false },
  { label: "invite", dryRun: false, invite: true },
] as const;

async function timeImport(list: Buffer, { label, ...settings }: (typeof passes)[number]) {
  const started = performance.now();
  const result = await importFile(list, { school: school.slug, preset: "preau", actorId: null, ...settings });
  const duration = (performance.now() - started) / 1000;
  if (result.outcome === "refused") throw new CannotStart(result.sentence);
  const { students, guardians, invitations, findings } = result;
  if (findings.some(({ severity }) => severity === "error") || students.new + students.unchanged !== pupils)
    throw new CannotStart(t("cli.bench.listRefused"));
  return [
    t(`cli.bench.import.${label}`),
    twoDecimals(duration),
    integer(students.new),
    integer(guardians.new),
    integer(invitations),
  ] satisfies Section["rows"][number];
}

/** A school's list goes in, four times: looked at, written, written again, invited. */
export async function measureImport(): Promise<Section> {
  await createSchool(school);
  const list = listOfPupils(pupils);
  const rows: Section["rows"] = [];
  for (const pass of passes) rows.push(await timeImport(list, pass));
  const { title, ...columns } = {
    title: t("cli.bench.import.title", { count: pupils }),
    duration: t("cli.bench.columns.seconds"),
    students: t("cli.bench.columns.newPupils"),
    guardians: t("cli.bench.columns.newAdults"),
    invitations: t("cli.bench.columns.invitations"),
  };
  return { title, columns: Object.values(columns), rows };
}
