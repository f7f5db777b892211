import type { ConnectionState } from "@/lib/access/connection-state";
import type { Translate } from "@/lib/i18n/translator";

const looks: Partial<Record<ConnectionState, string>> = {
  active: "bg-green-chalk text-green",
  bounced: "bg-brick-chalk text-brick",
  suspended: "bg-brick-chalk text-brick",
  no_address: "bg-ochre-chalk text-ochre",
  expired: "bg-ochre-chalk text-ochre",
  never_invited: "bg-ochre-chalk text-ochre",
};

/** Where a person stands on the way in, in two words; the colour only repeats them. */
export function AccountState({ t, state }: { t: Translate; state: ConnectionState }) {
  return (
    <span
      className={`inline-block whitespace-nowrap rounded-pill px-2.5 py-0.5 font-semibold text-[0.9rem] ${looks[state] ?? "bg-slate-chalk text-slate-deep"}`}
    >
      {t(`staff.people.states.${state}`)}
    </span>
  );
}
