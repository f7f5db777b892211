import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { PageTitle } from "@/components/ui/page-title";
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
  width?: PageWidth;
  /** « Connexion » in the upper right corner; off on the login page itself. */
  signInLink?: boolean;
  /** The secretariat in the footer; off where the page already shows it. */
  contacts?: boolean;
  children: ReactNode;
}

/** A page that anybody may open: header, main part, footer with the secretariat. */
export function PublicPage({ t, door, title, signInLink = true, contacts, ...page }: PublicPageProps) {
  const [school] = door.schools;
  const ecole = door.schools.length === 1 ? school?.slug : undefined;
  return (
    <>
      {title ? <PageTitle t={t} title={title} place={door.name || undefined} /> : null}
      <SkipLink t={t} />
      <SiteHeader
        t={t}
        door={door}
        action={
          signInLink ? <ButtonLink href={routes.login({ ecole })}>{t("ui.header.signIn")}</ButtonLink> : null
        }
      />
      <Page {...page} />
      <SiteFooter t={t} door={door} contacts={contacts} />
    </>
  );
}
