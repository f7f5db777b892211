import type { DoubtCount } from "@/lib/enrolment/count-doubts";
import type { RowRequest } from "@/lib/enrolment/list-import-rows";
import type { Translate } from "@/lib/i18n/translator";
import { codeName } from "./code-name";

interface DoubtKindsProps {
  t: Translate;
  request: RowRequest;
  doubts: readonly DoubtCount[];
  addressOf: (query: Record<string, string | undefined>) => string;
}

const look =
  "inline-flex min-h-11 items-center rounded-control border border-line px-3 hover:border-slate aria-[current]:border-slate aria-[current]:bg-slate-chalk aria-[current]:font-semibold aria-[current]:text-slate";

/** Each kind of doubt, one press away: those that are alike are then answered together. */
export function DoubtKinds({ t, request: { filters }, doubts, addressOf }: DoubtKindsProps) {
  if (doubts.length < 2 && !filters.genre) return null;
  const kinds = doubts.map(({ code, rows }) => ({
    code: code as string | undefined,
    name: t("staff.import.rows.ofKind", { kind: codeName(t, code), count: rows }),
  }));
  return (
    <nav aria-label={t("staff.import.rows.kind")} className="print:hidden">
      <p className="mb-2 max-w-none text-ink-soft">{t("staff.import.rows.kindText")}</p>
      <ul className="flex flex-wrap gap-2">
        {[{ code: undefined, name: t("staff.import.rows.everyKind") }, ...kinds].map(({ code, name }) => (
          <li key={code ?? "all"}>
            <a
              href={addressOf({ onglet: filters.onglet, genre: code })}
              aria-current={code === filters.genre ? "true" : undefined}
              className={look}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
