import { ChevronLeft } from "lucide-react";
import type { Viewer } from "@/lib/auth/viewer";
import type { Translate } from "@/lib/i18n/translator";
import { routes } from "@/lib/routes";

export type PortalPlace = "children" | "own" | "secretariat" | "account";

interface PortalNavigationProps {
  t: Translate;
  viewer: Viewer;
  current: PortalPlace | undefined;
  /** Inside a child's dashboard, « ‹ Mes enfants » leads out of it. */
  inside?: boolean;
}

function entriesFor(t: Translate, viewer: Viewer) {
  const ownDashboard = viewer.isGuardian ? viewer.ownStudentIds[0] : undefined;
  return [
    viewer.isGuardian && { place: "children", href: routes.chooseChild(), name: t("ui.header.myChildren") },
    viewer.ownStudentIds.length > 0 && {
      place: "own",
      href: ownDashboard ? routes.childDashboard(ownDashboard) : routes.dashboard(),
      name: t("ui.header.myDashboard"),
    },
    viewer.staff.length > 0 && {
      place: "secretariat",
      href: routes.secretariat(),
      name: t("ui.header.secretariat"),
    },
    { place: "account", href: routes.myAccount(), name: t("ui.header.myAccount") },
  ].filter((entry) => entry !== false);
}

/** Where this person may go, always in view; what they have no role for is not there. */
export function PortalNavigation({ t, viewer, current, inside = false }: PortalNavigationProps) {
  if (viewer.sessionKind === "provisional") return null;
  return (
    <nav aria-label={t("ui.header.navigation")} className="min-w-0">
      <ul className={`-mx-2 flex flex-wrap ${inside ? "max-sm:text-[0.875rem]" : "max-sm:text-[0.95rem]"}`}>
        {entriesFor(t, viewer).map(({ place, href, name }) => (
          <li key={place}>
            <a
              href={href}
              aria-current={place === current ? "page" : undefined}
              className="flex min-h-11 items-center border-transparent border-b-3 px-2 font-medium text-ink-soft hover:text-slate-deep hover:underline aria-[current=page]:border-slate aria-[current=page]:text-ink lg:min-h-16"
            >
              {inside && place === "children" ? (
                <ChevronLeft aria-hidden="true" className="-ms-1.5 size-5 shrink-0" />
              ) : null}
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
