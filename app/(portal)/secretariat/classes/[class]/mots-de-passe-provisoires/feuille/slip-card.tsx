import type { ProvisionalSlip } from "@/lib/access/provisional/class-passwords";
import type { Translate } from "@/lib/i18n/translator";

interface SlipCardProps {
  t: Translate;
  slip: ProvisionalSlip;
  className: string;
  school: string;
  /** Where to type it, without the scheme. */
  address: string;
}

/** What one pupil takes home; nothing of a classmate is on it. */
export function SlipCard({ t, slip, className, school, address }: SlipCardProps) {
  return (
    <li className="flex max-w-none break-inside-avoid flex-col gap-1.5 rounded-card border border-line bg-surface px-4 py-3 print:rounded-none print:border-dashed">
      <span className="text-[0.9rem] text-ink-soft">
        {school} · {className}
      </span>
      <span className="font-bold text-[1.1rem]">{slip.name}</span>
      <span className="break-all">{t("staff.person.slips.where", { address })}</span>
      <Fact term={t("access.fields.username")} value={slip.username} />
      <Fact term={t("staff.person.slips.password")} value={slip.password} />
      <span className="text-[0.9rem] text-ink-soft">{t("staff.person.slips.next")}</span>
    </li>
  );
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <span className="flex flex-col">
      <span className="text-[0.9rem] text-ink-soft">{term}</span>
      <code className="break-all font-mono font-semibold text-[1.1rem]">{value}</code>
    </span>
  );
}
