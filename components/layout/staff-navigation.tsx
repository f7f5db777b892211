import {
  BookOpenText,
  CalendarDays,
  CalendarSync,
  Files,
  FileText,
  GraduationCap,
  House,
  Import,
  type LucideIcon,
  Mail,
  Megaphone,
  Menu,
  Printer,
  School,
  Settings,
  ShieldCheck,
  UserCheck,
  Users,
} from "lucide-react";
import type { StaffViewer } from "@/lib/auth/guards";
import { reachesAnything, reachFor } from "@/lib/auth/policy";
import type { Translate } from "@/lib/i18n/translator";
import { routes } from "@/lib/routes";

const places = [
  { place: "today", href: routes.secretariat(), Icon: House },
  { place: "connections", href: routes.connections(), Icon: UserCheck },
  { place: "announcements", href: routes.announcements(), Icon: Megaphone },
  { place: "students", href: routes.staffStudents(), Icon: GraduationCap },
  { place: "guardians", href: routes.staffGuardians(), Icon: Users },
  { place: "classes", href: routes.staffClasses(), Icon: School },
  { place: "import", href: routes.imports(), Icon: Import },
  { place: "letters", href: routes.letters(), Icon: Printer },
  { place: "paper", href: routes.paper(), Icon: FileText },
  { place: "documents", href: routes.staffDocuments(), Icon: Files },
  { place: "agenda", href: routes.staffAgenda(), Icon: CalendarDays },
  { place: "mails", href: routes.staffMails(), Icon: Mail },
  { place: "year", href: routes.yearEnd(), Icon: CalendarSync },
  { place: "personnel", href: routes.personnel(), Icon: ShieldCheck },
  { place: "journal", href: routes.journal(), Icon: BookOpenText },
  { place: "settings", href: routes.settings(), Icon: Settings },
] as const satisfies readonly { place: string; href: string; Icon: LucideIcon }[];

/** The rooms of the secretariat, each an entry of the navigation. */
export type StaffPlace = (typeof places)[number]["place"];

interface StaffNavigationProps {
  t: Translate;
  viewer: StaffViewer;
  current: StaffPlace | undefined;
}

/** Beside the page on a desktop; on a phone folded under one line, so that the matter comes first. */
export function StaffNavigation({ t, viewer, current }: StaffNavigationProps) {
  const managesStaff = reachesAnything(reachFor(viewer.staff, "staff.manage"));
  const shown = places.filter(({ place }) => place !== "personnel" || managesStaff);
  const entries = (
    <ul className="grid grid-cols-2 gap-x-2 sm:grid-cols-3 lg:flex lg:flex-col">
      {shown.map(({ place, href, Icon }) => (
        <li key={place}>
          <a
            href={href}
            aria-current={place === current ? "page" : undefined}
            className="flex min-h-11 items-center gap-2.5 rounded-control px-3 text-ink-soft hover:bg-slate-chalk hover:text-ink aria-[current=page]:bg-slate-chalk aria-[current=page]:font-semibold aria-[current=page]:text-slate-deep"
          >
            <Icon aria-hidden="true" className="size-5 shrink-0" />
            {t(`staff.shell.places.${place}`)}
          </a>
        </li>
      ))}
    </ul>
  );
  const name = current ? t(`staff.shell.places.${current}`) : t("staff.shell.menu");
  return (
    <nav aria-label={t("staff.shell.navigation")} className="print:hidden">
      <details className="rounded-card border border-line bg-surface lg:hidden">
        <summary className="flex min-h-11 cursor-pointer items-center gap-2.5 px-3 font-semibold">
          <Menu aria-hidden="true" className="size-5" />
          {name}
        </summary>
        <div className="border-line border-t p-2">{entries}</div>
      </details>
      <div className="max-lg:hidden">{entries}</div>
    </nav>
  );
}
