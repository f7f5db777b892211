import { z } from "zod";
import { translator } from "../i18n/translator";
import { createSchool } from "../people/create-school";
import { type Command, UsageFault } from "./command";
import { requireOptions } from "./require-options";

const t = translator("fr");

const newSchool = z.object({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: t("cli.schoolCreate.badSlug") }),
  name: z.string().trim().min(1),
  email: z.email({ error: t("cli.badEmail") }).optional(),
  phone: z.string().trim().min(1).optional(),
  address: z.string().trim().min(1).optional(),
});

/** Opens a school; the first one also names the organisation. */
export const schoolCreate: Command = {
  name: "school create",
  usage: "school create --slug S --name N [--email E] [--phone T] [--address A]",
  summary: t("cli.schoolCreate.summary"),
  options: {
    slug: { type: "string" },
    name: { type: "string" },
    email: { type: "string" },
    phone: { type: "string" },
    address: { type: "string" },
  },
  run: async ({ values }) => {
    requireOptions(values, ["slug", "name"]);
    const { data, error } = newSchool.safeParse(values);
    if (!data) throw new UsageFault(error.issues.map(({ message }) => message).join("\n"));
    const { outcome } = await createSchool(data);
    if (outcome === "created")
      console.log(t("cli.schoolCreate.created", { name: data.name, slug: data.slug }));
    else console.error(t("cli.schoolCreate.slugTaken", { slug: data.slug }));
    return outcome === "created" ? 0 : 1;
  },
};
