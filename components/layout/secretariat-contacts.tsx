import type { Translate } from "@/lib/i18n/translator";
import type { FrontDoor } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";
import { SchoolContact } from "./school-contact";

interface SecretariatContactsProps {
  t: Translate;
  door: FrontDoor;
}

/** Whom to call: the one secretariat in full, or the way to the list of all. */
export function SecretariatContacts({ t, door }: SecretariatContactsProps) {
  const [school, ...others] = door.schools;
  if (!school) return null;
  if (others.length === 0) return <SchoolContact t={t} school={school} />;
  return (
    <a href={routes.home()} className="standing-link">
      {t("ui.footer.allContacts")}
    </a>
  );
}
