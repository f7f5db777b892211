import type { Translate } from "@/lib/i18n/translator";
import { listNames } from "@/lib/mail/list-names";
import type { Widening } from "@/lib/people/rights/guardianship-rights";

/** What the adult will be able to do that they cannot do now, in a sentence to be read before it is confirmed. */
export function tellWidening(widenings: readonly Widening[], t: Translate): string {
  const kinds = widenings.filter((widening) => widening !== "longer");
  const what = kinds.map((kind) => t(`staff.people.rights.again.${kind}`));
  return what.length > 0
    ? t("staff.people.rights.widening", { what: listNames("fr", what) })
    : t("staff.people.rights.longer");
}
