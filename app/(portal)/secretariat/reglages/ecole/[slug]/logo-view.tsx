import { formTitles } from "@/components/forms/form-titles";
import { SchoolLogo } from "@/components/layout/school-logo";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import type { Translate } from "@/lib/i18n/translator";
import type { SchoolSettings } from "@/lib/people/find-school-settings";
import { routes } from "@/lib/routes";
import { removeLogo, sendLogo } from "./actions";
import { LogoForm } from "./logo-form";

interface LogoViewProps {
  t: Translate;
  school: SchoolSettings;
  place: string;
}

/** The logo of today, another, or none. */
export function LogoView({ t, school: { slug, logoHash }, place }: LogoViewProps) {
  return (
    <>
      <p className="text-ink-soft">{t("staff.settings.logo.text")}</p>
      {logoHash ? (
        <div className="flex items-center gap-5">
          <SchoolLogo src={routes.schoolLogo(slug, logoHash)} className="size-24" />
          <form action={removeLogo}>
            <input type="hidden" name="school" value={slug} />
            <Button variant="secondary">{t("staff.settings.logo.remove")}</Button>
          </form>
        </div>
      ) : (
        <p>{t("staff.settings.logo.none")}</p>
      )}
      <LogoForm
        action={sendLogo}
        titles={formTitles(t, t("staff.settings.logo.heading"), place)}
        school={slug}
        words={{
          file: t("staff.settings.logo.file"),
          submit: t("staff.settings.logo.submit"),
          waiting: t("staff.settings.saving"),
        }}
      />
      <ButtonLink variant="quiet" href={routes.settingsSchool(slug)} className="self-start">
        {t("staff.settings.title")}
      </ButtonLink>
    </>
  );
}
