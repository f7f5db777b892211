import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { db } from "@/lib/db/client";
import { single } from "@/lib/forms/single";
import type { Translate } from "@/lib/i18n/translator";
import type { Parameters } from "@/lib/lists/list-request";
import { byClassName } from "@/lib/people/class-order";
import { listPresentClasses } from "@/lib/people/families/find-class";
import type { School } from "@/lib/people/schools";
import { routes } from "@/lib/routes";
import { PublishForm } from "./publish-form";

interface PublishSectionProps {
  t: Translate;
  schools: readonly School[];
  asked: Parameters;
}

/** The form of the school that is chosen, or the only one; else which school it is to be. */
export async function PublishSection({ t, schools, asked }: PublishSectionProps) {
  const school = schools.length === 1 ? schools[0] : schools.find(({ slug }) => slug === single(asked.ecole));
  if (school) {
    const classes = await listPresentClasses(db, school.id);
    classes.sort((one, other) => byClassName(one.name, other.name));
    return <PublishForm t={t} school={school} classes={classes} asked={asked} />;
  }
  return (
    <Card aria-labelledby="etablissement">
      <h2 id="etablissement" className="mb-3">
        {t("staff.documents.publish.chooseSchool")}
      </h2>
      <p className="flex flex-wrap gap-3">
        {schools.map(({ slug, name }) => (
          <ButtonLink
            key={slug}
            variant="secondary"
            href={routes.staffDocuments({ publier: "1", ecole: slug })}
          >
            {name}
          </ButtonLink>
        ))}
      </p>
    </Card>
  );
}
