import type { Translate } from "@/lib/i18n/translator";
import { routes } from "@/lib/routes";

/** In whose agenda the event goes. */
export function ChooseAgenda({
  t,
  schools,
}: {
  t: Translate;
  schools: readonly { slug: string; name: string }[];
}) {
  return (
    <section aria-labelledby="etablissement" className="flex flex-col gap-3">
      <h2 id="etablissement">{t("staff.agenda.whichSchool")}</h2>
      <ul className="flex flex-col">
        {schools.map(({ slug, name }) => (
          <li key={slug}>
            <a href={routes.staffEventNew({ ecole: slug })} className="standing-link">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
