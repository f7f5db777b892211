import type { ReactNode } from "react";
import { PageTitle } from "@/components/ui/page-title";
import { pageTitles } from "@/components/ui/page-titles";
import type { Viewer } from "@/lib/auth/viewer";
import type { Translate } from "@/lib/i18n/translator";
import type { FrontDoor } from "@/lib/people/front-door";
import { Page, type PageWidth } from "./page";
import { PortalNavigation, type PortalPlace } from "./portal-navigation";
import { SignOutForm } from "./sign-out-form";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";
import { SkipLink } from "./skip-link";

interface PortalPageProps {
  t: Translate;
  viewer: Viewer;
  /** `await findFrontDoor()`, or `doorOf(child.school)` inside a child's dashboard. */
  door: FrontDoor;
  /** The server action that ends the session. */
  signOut: (data: FormData) => Promise<void>;
  /** Which entry of the navigation this page is under. */
  current?: PortalPlace;
  /** Set on pages without a form; a form renders its own `PageTitle`. */
  title?: string;
  heading?: ReactNode;
  /** Above the heading: the page that this one belongs to. */
  back?: { href: string; label: string };
  width?: PageWidth;
  /** `RoleBand`: as whom one is here. */
  band?: ReactNode;
  /** The secretariat in the footer; off where the page already shows it. */
  contacts?: boolean;
  children: ReactNode;
}

/** A page of a signed-in person: their navigation, the band that says as whom, and the way out in view. */
export function PortalPage({
  t,
  viewer,
  door,
  signOut,
  current,
  title,
  band,
  contacts,
  ...page
}: PortalPageProps) {
  return (
    <>
      {title ? <PageTitle titles={pageTitles(t, title, door.name)} /> : null}
      <SkipLink t={t} />
      <SiteHeader
        t={t}
        door={door}
        navigation={<PortalNavigation t={t} viewer={viewer} current={current} />}
        action={<SignOutForm t={t} signOut={signOut} />}
        band={band}
      />
      <Page {...page} />
      <SiteFooter t={t} door={door} contacts={contacts} />
    </>
  );
}
