import type { Preset } from "./preset";
import { commonUnused, pupilHeadings } from "./pupil-headings";

/**
 * ProEco's export to Excel, and the one of adult and higher education: pupils without their parents. The class
 * is the year, a space, and the class or the orientation.
 */
export const proecoExcel: Preset = {
  slug: "proeco-excel",
  pupil: {
    ...pupilHeadings,
    year: ["annee", "an", "annee d etude"],
    className: [...pupilHeadings.className, "orientation"],
  },
  guardians: [],
  optional: ["birthDate", "headTeacher", "email", "language"],
  unused: [...commonUnused, "sous groupe", "groupe", "langue i 2e langue"],
};
