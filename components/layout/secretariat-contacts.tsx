import type { Translate } from "@/lib/i18n/translator";
import type { FrontDoor } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";
import { SchoolContact } from "./school-contact";

interface SecretariatContactsProps {
  t: Translate;
  door: FrontDoor;
  /** Set apart from the text around it. */
  boxed?: boolean;
}

/** Whom to call: the one secretariat in full, or the way to the list of all. */
export function SecretariatContacts({ t, door, boxed = false }: SecretariatContactsProps) {
  const [school, ...others] = door.schools;
  if (!school) return null;
  const contacts =
    others.length === 0 ? (
      <SchoolContact t={t} school={school} />
    ) : (
      <a href={routes.home()} className="standing-link">
        {t("ui.footer.allContacts")}
      </a>
    );
  return boxed ? <div className="rounded-card bg-chalk px-4 py-3">{contacts}</div> : contacts;
}
