import { School } from "lucide-react";
import type { Translate } from "@/lib/i18n/translator";
import type { FoundClass } from "@/lib/people/search/find-classes";
import { routes } from "@/lib/routes";

/** Classes of the name that was typed; nothing when there is none. */
export function FoundClasses({ t, classes }: { t: Translate; classes: readonly FoundClass[] }) {
  if (classes.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2">
      {classes.map(({ id, name, schoolName, pupils }) => (
        <li
          key={id}
          className="flex max-w-none flex-wrap items-center gap-x-3 rounded-card bg-chalk px-4 py-1"
        >
          <School aria-hidden="true" className="size-5 text-ink-soft" />
          <a href={routes.staffClass(id)} className="standing-link">
            {t("staff.person.search.class")} {name}
          </a>
          <span className="text-ink-soft">
            {schoolName} · {t("staff.person.search.classPupils", { count: pupils })}
          </span>
        </li>
      ))}
    </ul>
  );
}
