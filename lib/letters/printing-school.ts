import { eq } from "drizzle-orm";
import { schools } from "@/drizzle/schema";
import { schoolTint } from "../colour/school-tint";
import { db } from "../db/client";
import type { Translate } from "../i18n/translator";
import type { Printout } from "./printout";

/** What a printed sheet tells of the school that writes. */
export interface PrintingSchool {
  name: string;
  email: string | null;
  phone: string | null;
  address: string | null;
  officeHours: string | null;
  colour: string | null;
  logo: Buffer | null;
  logoType: string | null;
}

/** Who writes, at the head of a sheet. */
export const composeSchool = (t: Translate, school: PrintingSchool): Printout["school"] => ({
  name: school.name,
  contact: contactLines(t, school),
  tint: schoolTint(school.colour).day,
  logo: logoAddress(school),
});

const given = (values: (string | null)[]): string[] => values.filter((value) => value !== null);

const contactLines = (t: Translate, { address, phone, email, officeHours }: PrintingSchool): string[] => [
  ...given([address]),
  ...[given([phone, email]).join(" · ")].filter(Boolean),
  ...given([officeHours]).map((hours) => t("staff.letters.paper.officeHours", { hours: unbroken(hours) })),
];

/** « 8 h 30 » stays on one line. */
export const unbroken = (hours: string): string => hours.replace(/(\d) h (?=\d)/g, "$1\u00a0h\u00a0");

const logoAddress = ({ logo, logoType }: PrintingSchool): string | undefined =>
  logo && logoType ? `data:${logoType};base64,${logo.toString("base64")}` : undefined;

/** The school of a printing. */
export async function findPrintingSchool(schoolId: string): Promise<PrintingSchool> {
  const [school] = await db
    .select({
      name: schools.name,
      email: schools.email,
      phone: schools.phone,
      address: schools.address,
      officeHours: schools.officeHours,
      colour: schools.colour,
      logo: schools.logo,
      logoType: schools.logoType,
    })
    .from(schools)
    .where(eq(schools.id, schoolId));
  if (!school) throw new Error("The school of a printing is gone.");
  return school;
}
