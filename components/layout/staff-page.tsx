import type { ReactNode } from "react";
import { PageTitle } from "@/components/ui/page-title";
import { pageTitles } from "@/components/ui/page-titles";
import type { StaffViewer } from "@/lib/auth/guards";
import type { Translate } from "@/lib/i18n/translator";
import type { FrontDoor } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";
import { PortalNavigation } from "./portal-navigation";
import { RoleBand } from "./role-band";
import { SignOutForm } from "./sign-out-form";
import { SiteHeader } from "./site-header";
import { mainId, SkipLink } from "./skip-link";
import { type StaffKey, StaffKeys } from "./staff-keys";
import { StaffNavigation, type StaffPlace } from "./staff-navigation";
import { StaffSearch } from "./staff-search";
import { WayBack } from "./way-back";

interface StaffPageProps {
  t: Translate;
  viewer: StaffViewer;
  /** `await findFrontDoor()` */
  door: FrontDoor;
  /** The server action that ends the session. */
  signOut: (data: FormData) => Promise<void>;
  /** Which entry of the navigation this page is under. */
  current?: StaffPlace;
  /** Set on pages without a form; a form renders its own `PageTitle`. */
  title?: string;
  heading: ReactNode;
  /** Above the heading: the page that this one belongs to. */
  back?: { href: string; label: string } | undefined;
  /** Under the heading, in one or two sentences: what the page is for. */
  lead?: ReactNode;
  /** Beside the heading, on the same line: the page's main act. */
  act?: ReactNode;
  /** `narrow` for one form; else as wide as the screen allows. */
  width?: "narrow" | "full";
  /** What was searched for, on the page that answers. */
  query?: string;
  /** The person whom the list beside shows; on a phone it stands alone. */
  pane?: ReactNode;
  children: ReactNode;
}

/** A page of the secretariat: search on top, rooms at the side, the matter, and beside it the person in hand. */
export function StaffPage(props: StaffPageProps) {
  const { t, viewer, door, signOut, current, title, heading, query, pane } = props;
  return (
    <>
      {title ? <PageTitle titles={pageTitles(t, title, door.name)} /> : null}
      <SkipLink t={t} />
      <SiteHeader
        t={t}
        door={door}
        wide
        navigation={<PortalNavigation t={t} viewer={viewer} current="secretariat" />}
        action={<SignOutForm t={t} signOut={signOut} />}
        band={
          <RoleBand colour={door.colour} wide>
            {t("ui.role.staff")}
          </RoleBand>
        }
      />
      <div className="mx-auto grid w-full max-w-[100rem] grow content-start gap-x-8 gap-y-5 px-4 pt-5 pb-12 sm:px-6 lg:grid-cols-[12.5rem_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
        <div className="flex items-center gap-4 lg:col-start-2 print:hidden">
          <div className="grow">
            <StaffSearch
              query={query}
              words={{
                label: t("staff.shell.search.label"),
                placeholder: t("staff.shell.search.placeholder"),
                submit: t("staff.shell.search.submit"),
                suggestions: t("staff.person.search.suggestions"),
              }}
            />
          </div>
          <StaffKeys keys={staffKeys(t)} words={keyWords(t)} />
        </div>
        <div className="lg:sticky lg:top-5 lg:col-start-1 lg:row-span-2 lg:row-start-1 lg:self-start">
          <StaffNavigation t={t} viewer={viewer} current={current} />
        </div>
        <main id={mainId} className="min-w-0 lg:col-start-2">
          {pane ? (
            <div className="grid gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(24rem,2fr)] xl:items-start">
              <div className="max-xl:hidden">
                <Matter {...props} />
              </div>
              <div className="min-w-0">
                <h1 className="sr-only xl:hidden">{heading}</h1>
                {pane}
              </div>
            </div>
          ) : (
            <Matter {...props} />
          )}
        </main>
      </div>
    </>
  );
}

function Matter({ heading, back, lead, act, width = "full", children }: StaffPageProps) {
  return (
    <div className={`flex min-w-0 flex-col gap-6 ${width === "narrow" ? "max-w-[34rem]" : ""}`}>
      <div className="flex flex-col gap-1.5">
        {back ? <WayBack {...back} /> : null}
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <h1 className="min-w-0 text-[1.6rem] sm:text-[1.85rem]">{heading}</h1>
          {act}
        </div>
        {lead ? <div className="flex max-w-[66ch] flex-col gap-1 text-ink-soft">{lead}</div> : null}
      </div>
      {children}
    </div>
  );
}

const keyWords = (t: Translate) => ({
  title: t("staff.shell.keys.title"),
  show: t("staff.shell.keys.show"),
  close: t("staff.shell.keys.close"),
});

const staffKeys = (t: Translate): StaffKey[] => [
  { keys: "/", label: t("staff.shell.keys.search") },
  { keys: "j", label: t("staff.shell.keys.down") },
  { keys: "k", label: t("staff.shell.keys.up") },
  { keys: "↵", label: t("staff.shell.keys.open") },
  { keys: "x", label: t("staff.shell.keys.tick") },
  { keys: "g a", label: t("staff.shell.keys.today"), href: routes.secretariat() },
  { keys: "g c", label: t("staff.shell.keys.connections"), href: routes.connections() },
  { keys: "g m", label: t("staff.shell.places.announcements"), href: routes.announcements() },
  { keys: "g e", label: t("staff.shell.keys.students"), href: routes.staffStudents() },
  { keys: "g r", label: t("staff.shell.keys.guardians"), href: routes.staffGuardians() },
  { keys: "g i", label: t("staff.shell.keys.import"), href: routes.imports() },
  { keys: "?", label: t("staff.shell.keys.help") },
];
