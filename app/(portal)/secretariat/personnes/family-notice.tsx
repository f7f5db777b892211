import { Notice } from "@/components/ui/notice";
import { type Parameter, single } from "@/lib/forms/single";
import type { Translate } from "@/lib/i18n/translator";
import { listNames } from "@/lib/mail/list-names";

const told = [
  "fiche",
  "droits",
  "rattache",
  "suspendu",
  "reactive",
  "fusion",
  "defusion",
  "accorde",
  "refuse",
] as const;
const leftOvers = ["email", "phone", "password", "rights", "links"] as const;

/** What an act on a person or a family has just done; nothing for the acts of others. */
export function FamilyNotice({ t, fait, laisse }: { t: Translate; fait?: Parameter; laisse?: Parameter }) {
  const done = told.find((one) => one === single(fait));
  if (!done) return null;
  const left = leftOvers.filter((one) => [laisse ?? []].flat().includes(one));
  const names = left.map((one) => t(`staff.people.merge.left.${one}`));
  return (
    <Notice kind="success">
      <p>{t(`staff.people.told.${done}`)}</p>
      {names.length > 0 ? <p>{t("staff.people.merge.leftAlone", { what: listNames("fr", names) })}</p> : null}
    </Notice>
  );
}
