import type { Translate } from "@/lib/i18n/translator";
import type { FrontDoor } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";
import { SecretariatContacts } from "./secretariat-contacts";

interface SiteFooterProps {
  t: Translate;
  door: FrontDoor;
  /** False where the page itself already shows them. */
  contacts?: boolean;
}

/** Whom to call, then what one may want to know about the portal. */
export function SiteFooter({ t, door, contacts = true }: SiteFooterProps) {
  return (
    <footer className="mt-auto border-line border-t bg-chalk">
      <div className="mx-auto flex w-full max-w-5xl flex-col gap-4 px-4 py-6 sm:px-6 lg:flex-row lg:justify-between">
        {contacts && door.schools.length > 0 ? (
          <div>
            <p className="font-semibold">{t("ui.footer.contacts")}</p>
            <SecretariatContacts t={t} door={door} />
          </div>
        ) : null}
        <nav aria-label={t("ui.footer.links")}>
          <ul className="flex flex-wrap gap-x-6">
            <FooterLink href={routes.help()}>{t("ui.footer.help")}</FooterLink>
            <FooterLink href={routes.accessibility()}>{t("ui.footer.accessibility")}</FooterLink>
            <FooterLink href={routes.privacy()}>{t("ui.footer.privacy")}</FooterLink>
          </ul>
        </nav>
      </div>
    </footer>
  );
}

function FooterLink({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a href={href} className="standing-link">
        {children}
      </a>
    </li>
  );
}
