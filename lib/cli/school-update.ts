import { translator } from "../i18n/translator";
import { updateSchool } from "../people/update-school";
import { type Command, UsageFault } from "./command";
import { requireOptions } from "./require-options";
import { readSchoolFields, schoolFieldOptions, schoolFieldUsage } from "./school-fields";

const t = translator("fr");

/** Changes what is told of a school, and which networks are its own; the slug is for life. */
export const schoolUpdate: Command = {
  name: "school update",
  usage: `school update --slug S [--name N] ${schoolFieldUsage}`,
  summary: t("cli.schoolUpdate.summary"),
  options: { slug: { type: "string" }, ...schoolFieldOptions },
  run: async ({ values }) => {
    requireOptions(values, ["slug"]);
    const slug = String(values.slug);
    const changes = readSchoolFields(values);
    if (Object.keys(changes).length === 0) throw new UsageFault(t("cli.schoolUpdate.nothing"));
    const { outcome } = await updateSchool(slug, changes);
    if (outcome === "updated") console.log(t("cli.schoolUpdate.updated", { slug }));
    else console.error(t("cli.unknownSchool", { slug }));
    return outcome === "updated" ? 0 : 1;
  },
};
