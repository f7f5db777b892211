import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { PageTitle } from "@/components/ui/page-title";
import { pageTitles } from "@/components/ui/page-titles";
import { currentViewer } from "@/lib/auth/viewer";
import type { Translate } from "@/lib/i18n/translator";
import type { FrontDoor } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";
import { Page, type PageWidth } from "./page";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";
import { SkipLink } from "./skip-link";

interface PublicPageProps {
  t: Translate;
  /** `await findFrontDoor(slug)` */
  door: FrontDoor;
  /** Set on pages without a form; a form renders its own `PageTitle`, which knows whether it was refused. */
  title?: string;
  heading?: ReactNode;
  /** `narrow`, for a form, also puts it under the roof. */
  width?: PageWidth;
  /** « Connexion » in the upper right corner; off on the login page itself. */
  signInLink?: boolean;
  /** The secretariat in the footer; off where the page already shows it. */
  contacts?: boolean;
  children: ReactNode;
}

/** A page that anybody may open: header, main part, footer with the secretariat. */
export function PublicPage({ t, door, title, signInLink = true, contacts, ...page }: PublicPageProps) {
  return (
    <>
      {title ? <PageTitle titles={pageTitles(t, title, door.name)} /> : null}
      <SkipLink t={t} />
      <SiteHeader t={t} door={door} action={signInLink ? <DoorLink t={t} door={door} /> : null} />
      <Page sheltered={page.width === "narrow"} {...page} />
      <SiteFooter t={t} door={door} contacts={contacts} />
    </>
  );
}

/** « Connexion » for a stranger, the way back to their own pages for someone already in. */
async function DoorLink({ t, door }: Pick<PublicPageProps, "t" | "door">) {
  if (await currentViewer())
    return (
      <ButtonLink variant="secondary" className="max-sm:px-3.5" href={routes.dashboard()}>
        {t("ui.header.mySpace")}
      </ButtonLink>
    );
  return (
    <ButtonLink variant="secondary" className="max-sm:px-3.5" href={routes.login({ ecole: onlySlug(door) })}>
      {t("ui.header.signIn")}
    </ButtonLink>
  );
}

const onlySlug = ({ schools }: FrontDoor) => (schools.length === 1 ? schools[0]?.slug : undefined);
