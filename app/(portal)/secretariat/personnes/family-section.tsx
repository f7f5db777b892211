import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import type { Translate } from "@/lib/i18n/translator";
import type { Guardianship } from "@/lib/people/rights/find-guardianship";
import { routes } from "@/lib/routes";
import { tellRights } from "./tell-rights";

interface FamilySectionProps {
  t: Translate;
  userId: string;
  /** Every link of the person, within the reach of who looks. */
  links: readonly Guardianship[];
}

/** Who stands beside whom, with which rights, and the acts on each link. */
export function FamilySection({ t, userId, links }: FamilySectionProps) {
  const children = links.filter(({ guardianId }) => guardianId === userId);
  const adults = links.filter(({ pupilId }) => pupilId === userId);
  return (
    <Card aria-labelledby="family-title" className="flex flex-col gap-4">
      <h2 id="family-title">{t("staff.people.section.title")}</h2>
      <Links t={t} userId={userId} title={t("staff.people.columns.children")} links={children} />
      <Links t={t} userId={userId} title={t("staff.people.columns.guardians")} links={adults} />
      {links.length === 0 ? <p className="text-ink-soft">{t("staff.people.section.none")}</p> : null}
      <ButtonLink href={routes.staffPersonAttach(userId)} variant="secondary" className="sm:self-start">
        {t("staff.people.section.attach")}
      </ButtonLink>
    </Card>
  );
}

interface LinksProps {
  t: Translate;
  userId: string;
  title: string;
  links: readonly Guardianship[];
}

function Links({ t, userId, title, links }: LinksProps) {
  if (links.length === 0) return null;
  return (
    <div>
      <h3 className="font-semibold text-ink-soft">{title}</h3>
      <ul className="divide-y divide-line">
        {links.map((link) => (
          <Link key={link.id} t={t} userId={userId} link={link} />
        ))}
      </ul>
    </div>
  );
}

function Link({ t, userId, link }: { t: Translate; userId: string; link: Guardianship }) {
  const isChild = link.guardianId === userId;
  const [otherId, name] = isChild ? [link.pupilId, link.pupilName] : [link.guardianId, link.guardianName];
  const detail = isChild ? link.className : link.relation;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
      <span className="min-w-0">
        <a href={routes.staffPerson(otherId)} className="row-link">
          {name}
        </a>
        {detail ? <span className="text-ink-soft">{` · ${detail}`}</span> : null}
        <span className={`block ${link.isCurrent ? "text-ink-soft" : "text-brick"}`}>
          {tellRights(t, link)}
        </span>
      </span>
      <a
        href={routes.staffPersonRights(userId, link.id)}
        aria-label={t("staff.people.section.rightsLabel", { name })}
        className="standing-link"
      >
        {t("staff.people.section.rights")}
      </a>
    </li>
  );
}
