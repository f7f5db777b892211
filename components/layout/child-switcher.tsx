import { Avatar } from "@/components/ui/avatar";
import type { Translate } from "@/lib/i18n/translator";

interface Switchable {
  id: string;
  firstName: string;
  lastName: string;
}

interface ChildSwitcherProps<Child extends Switchable> {
  t: Translate;
  /** All children of this guardian; with fewer than two there is nothing to switch. */
  childList: readonly Child[];
  currentId: string;
  /** The same block of another child: `routes.childDashboard`. */
  hrefFor: (studentId: string) => string;
  /** What a chip says: the first name, or the school when one person is taught in several. */
  labelFor?: (child: Child) => string;
  /** How many things wait for an answer about that child. */
  toDoFor: (studentId: string) => number;
}

/** One chip per child: another child in one tap, on the same block, and whether something waits there. */
export function ChildSwitcher<Child extends Switchable>(props: ChildSwitcherProps<Child>) {
  const { t, childList, currentId, hrefFor, labelFor = firstName, toDoFor } = props;
  if (childList.length < 2) return null;
  return (
    <nav aria-label={t("ui.children.navigation")} className="print:hidden">
      <ul className="flex flex-wrap gap-1 sm:gap-2">
        {childList.map((child) => (
          <li key={child.id} className="min-w-0">
            <a
              href={hrefFor(child.id)}
              aria-current={child.id === currentId ? "page" : undefined}
              className="flex min-h-11 items-center gap-1.5 rounded-pill border-2 border-edge bg-surface px-2.5 py-1 font-semibold max-sm:text-[0.95rem] sm:gap-2 hover:border-slate hover:bg-slate-chalk aria-[current=page]:border-slate aria-[current=page]:bg-slate-chalk aria-[current=page]:text-slate sm:pe-3.5 sm:ps-1.5"
            >
              <span className="max-sm:hidden">
                <Avatar firstName={child.firstName} lastName={child.lastName} size="small" />
              </span>
              <span className="min-w-0 max-sm:max-w-36 max-sm:truncate">{labelFor(child)}</span>
              <ToDoCount t={t} count={toDoFor(child.id)} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const firstName = (child: Switchable) => child.firstName;

function ToDoCount({ t, count }: { t: Translate; count: number }) {
  if (count === 0) return null;
  return (
    <span className="-me-1 min-w-5.5 rounded-pill bg-ochre-chalk px-1.5 text-center text-[0.8rem] text-ochre leading-5.5 tabular-nums ring-1 ring-ochre/40 ring-inset">
      {count}
      <span className="sr-only"> {t("ui.children.toDo")}</span>
    </span>
  );
}
