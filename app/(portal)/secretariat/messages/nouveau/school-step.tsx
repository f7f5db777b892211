import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import type { Translate } from "@/lib/i18n/translator";
import type { School } from "@/lib/people/schools";
import { routes } from "@/lib/routes";

/** For which schools: each gets its own message, of one and the same text. */
export const SchoolStep = ({ t, schools }: { t: Translate; schools: readonly School[] }) => (
  <form action={routes.announcementNew()} className="flex max-w-3xl flex-col gap-4">
    <fieldset className="grid gap-x-6 sm:grid-cols-2">
      <legend className="mb-2 font-semibold">{t("staff.announcements.new.schools")}</legend>
      {schools.map(({ id, slug, name }) => (
        <Checkbox key={id} id={slug} name="ecole" value={slug} label={name} />
      ))}
    </fieldset>
    <Button className="w-full sm:w-fit">{t("staff.announcements.new.continue")}</Button>
  </form>
);
