import { Clock, Mail, MapPin, Phone } from "lucide-react";
import type { ReactNode } from "react";
import { keepTogether } from "@/lib/i18n/keep-together";
import type { Translate } from "@/lib/i18n/translator";
import type { School } from "@/lib/people/schools";
import { telephoneLink } from "@/lib/telephone-link";

type Reachable = Pick<School, "phone" | "email" | "officeHours" | "address">;

interface SchoolContactProps {
  t: Translate;
  school: Reachable;
}

/** How to reach a secretariat: the telephone first, because it works when nothing else does. */
export function SchoolContact({ t, school: { phone, email, officeHours, address } }: SchoolContactProps) {
  const known = [phone, email, officeHours, address].some(Boolean);
  if (!known) return <p className="text-ink-soft">{t("ui.contact.nothingYet")}</p>;
  return (
    <ul className="flex flex-col">
      <Line Icon={Phone} label={t("ui.contact.phone")}>
        {phone ? (
          <a href={telephoneLink(phone)} className="standing-link font-semibold">
            {phone}
          </a>
        ) : null}
      </Line>
      <Line Icon={Mail} label={t("ui.contact.email")}>
        {email ? (
          <a href={`mailto:${email}`} className="standing-link break-all">
            {email}
          </a>
        ) : null}
      </Line>
      <Line Icon={Clock} label={t("ui.contact.hours")}>
        {officeHours ? <span className="block py-2.5">{keepTogether(officeHours)}</span> : null}
      </Line>
      <Line Icon={MapPin} label={t("ui.contact.address")}>
        {address ? <span className="block py-2.5">{address}</span> : null}
      </Line>
    </ul>
  );
}

interface LineProps {
  Icon: typeof Phone;
  label: string;
  children: ReactNode;
}

function Line({ Icon, label, children }: LineProps) {
  if (!children) return null;
  return (
    <li className="flex gap-3">
      <Icon aria-hidden="true" className="mt-3 size-5 shrink-0 text-ink-soft" />
      <span className="min-w-0 whitespace-pre-line">
        <span className="sr-only">{label} </span>
        {children}
      </span>
    </li>
  );
}
