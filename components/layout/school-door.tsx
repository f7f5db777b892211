import { KeyRound } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import type { Translate } from "@/lib/i18n/translator";
import type { School } from "@/lib/people/schools";
import { routes } from "@/lib/routes";
import { SchoolContact } from "./school-contact";
import { Shelter } from "./shelter";

interface SchoolDoorProps {
  t: Translate;
  school: School;
}

/** One school's way in: sign in, first connection, and the secretariat for whom neither works. */
export function SchoolDoor({ t, school }: SchoolDoorProps) {
  return (
    <Shelter>
      <div className="flex flex-col gap-8 lg:grid lg:grid-cols-2 lg:gap-12">
        <div className="flex flex-col gap-5">
          <div>
            <p className="mb-1 font-medium text-ink-soft">{t("publicPages.home.kicker")}</p>
            <h1>{school.name}</h1>
          </div>
          <p>{t("publicPages.home.lead")}</p>
          <ButtonLink href={routes.login({ ecole: school.slug })} wide>
            {t("publicPages.home.signIn")}
          </ButtonLink>
          <FirstConnection t={t} />
        </div>
        <section className="flex flex-col gap-2 border-line max-lg:border-t max-lg:pt-6 lg:border-s lg:ps-10">
          <h2>{t("publicPages.home.contactHeading")}</h2>
          <p className="text-ink-soft">{t("publicPages.home.contactLead")}</p>
          <SchoolContact t={t} school={school} />
        </section>
      </div>
    </Shelter>
  );
}

function FirstConnection({ t }: Pick<SchoolDoorProps, "t">) {
  return (
    <section className="flex flex-col gap-3 rounded-card bg-chalk p-4">
      <div>
        <h2 className="text-[1.1rem]">{t("publicPages.home.firstTime")}</h2>
        <p className="text-ink-soft">{t("publicPages.home.firstTimeHelp")}</p>
      </div>
      <ButtonLink href={routes.enterToken()} variant="secondary" wide>
        <KeyRound aria-hidden="true" className="size-5" />
        {t("publicPages.home.enterToken")}
      </ButtonLink>
    </section>
  );
}
