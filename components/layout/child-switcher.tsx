import { Avatar } from "@/components/ui/avatar";
import type { Translate } from "@/lib/i18n/translator";

interface Switchable {
  id: string;
  firstName: string;
  lastName: string;
}

interface ChildSwitcherProps {
  t: Translate;
  /** All children of this guardian; with fewer than two there is nothing to switch. */
  childList: readonly Switchable[];
  currentId: string;
  /** The same block of another child: `routes.childDashboard`. */
  hrefFor: (studentId: string) => string;
}

/** One chip per child: another child in one tap, on the same block. */
export function ChildSwitcher({ t, childList, currentId, hrefFor }: ChildSwitcherProps) {
  if (childList.length < 2) return null;
  return (
    <nav aria-label={t("ui.children.navigation")}>
      <ul className="flex flex-wrap gap-2">
        {childList.map(({ id, firstName, lastName }) => (
          <li key={id}>
            <a
              href={hrefFor(id)}
              aria-current={id === currentId ? "page" : undefined}
              className="flex min-h-11 items-center gap-2 rounded-pill border-2 border-edge bg-surface py-1 ps-1.5 pe-4 font-semibold hover:border-slate hover:bg-slate-chalk aria-[current=page]:border-slate aria-[current=page]:bg-slate-chalk aria-[current=page]:text-slate"
            >
              <Avatar firstName={firstName} lastName={lastName} size="small" />
              {firstName}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
