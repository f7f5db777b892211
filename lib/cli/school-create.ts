import { translator } from "../i18n/translator";
import { createSchool } from "../people/create-school";
import { wellFormedSlug } from "../people/school-fields";
import { type Command, UsageFault } from "./command";
import { requireOptions } from "./require-options";
import { readSchoolFields, schoolFieldOptions, schoolFieldUsage } from "./school-fields";

const t = translator("fr");

/** Opens a school; the first one also names the organisation. */
export const schoolCreate: Command = {
  name: "school create",
  usage: `school create --slug S --name N ${schoolFieldUsage}`,
  summary: t("cli.schoolCreate.summary"),
  options: { slug: { type: "string" }, ...schoolFieldOptions },
  run: async ({ values }) => {
    requireOptions(values, ["slug", "name"]);
    const slug = String(values.slug);
    if (!wellFormedSlug.test(slug)) throw new UsageFault(t("cli.schoolCreate.badSlug"));
    const { name = "", ...fields } = readSchoolFields(values);
    const { outcome } = await createSchool({ slug, name, ...fields });
    if (outcome === "created") console.log(t("cli.schoolCreate.created", { name, slug }));
    else console.error(t("cli.schoolCreate.slugTaken", { slug }));
    return outcome === "created" ? 0 : 1;
  },
};
