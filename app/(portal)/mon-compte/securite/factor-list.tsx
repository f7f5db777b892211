import { Button } from "@/components/ui/button";
import type { OwnFactor } from "@/lib/auth/factors/list-factors";
import { formatMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { removeFactor } from "./actions";

interface FactorListProps {
  t: Translate;
  factors: readonly OwnFactor[];
}

/** One's second factors, each with the button that takes it away. */
export function FactorList({ t, factors }: FactorListProps) {
  if (factors.length === 0) return <p className="text-ink-soft">{t("staff.factor.none")}</p>;
  return (
    <ul className="flex flex-col gap-3">
      {factors.map((factor) => (
        <Factor key={factor.id} t={t} factor={factor} />
      ))}
    </ul>
  );
}

function Factor({ t, factor: { id, kind, label, confirmedAt } }: { t: Translate; factor: OwnFactor }) {
  const name = t(`staff.factor.kind.${kind}`);
  const moment = confirmedAt ? formatMoment(confirmedAt) : "";
  return (
    <li className="flex flex-wrap items-center justify-between gap-3">
      <span className="min-w-0">
        <span className="block font-semibold">{name}</span>
        <span className="text-ink-soft">{t("staff.factor.since", { label, moment })}</span>
      </span>
      <form action={removeFactor}>
        <input type="hidden" name="factor" value={id} />
        <Button variant="secondary" aria-label={t("staff.factor.removeNamed", { name: `${name}, ${label}` })}>
          {t("staff.factor.remove")}
        </Button>
      </form>
    </li>
  );
}
