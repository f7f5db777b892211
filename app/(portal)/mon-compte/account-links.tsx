import type { Translate } from "@/lib/i18n/translator";
import { routes } from "@/lib/routes";

/** What else one decides oneself, a page each. */
export function AccountLinks({ t }: { t: Translate }) {
  const links = [
    { href: routes.notifications(), name: t("family.mails.title") },
    { href: routes.myCalendar(), name: t("family.agenda.calendar.title") },
    { href: routes.myData(), name: t("family.data.title") },
  ];
  return (
    <ul className="flex flex-col">
      {links.map(({ href, name }) => (
        <li key={href}>
          <a href={href} className="standing-link">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
