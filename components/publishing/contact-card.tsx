import { Mail, Phone } from "lucide-react";
import type { ReactNode } from "react";
import { buttonLook } from "@/components/ui/button-look";
import type { Translate } from "@/lib/i18n/translator";
import type { ContactFields } from "@/lib/publishing/class-page/class-contacts";
import { telephoneLink } from "@/lib/telephone-link";

interface ContactCardProps {
  t: Translate;
  contact: ContactFields;
  children?: ReactNode;
}

/** Somebody to call or to write to: who they are, and one press for each way. */
export function ContactCard({ t, contact: { name, role, phone, email }, children }: ContactCardProps) {
  return (
    <div className="flex min-w-0 flex-col gap-2.5 py-3.5">
      <p className="flex flex-wrap items-baseline gap-x-2.5">
        <strong className="wrap-anywhere">{name}</strong>
        <span className="text-ink-soft wrap-anywhere">{role}</span>
      </p>
      <p className="flex flex-wrap gap-x-3 gap-y-2">
        {phone ? (
          <a
            href={telephoneLink(phone)}
            aria-label={t("family.documents.classPage.call", { name, phone })}
            className={buttonLook({ variant: "secondary" })}
          >
            <Phone aria-hidden="true" className="size-5" />
            {phone}
          </a>
        ) : null}
        {email ? (
          <a
            href={`mailto:${email}`}
            aria-label={t("family.documents.classPage.write", { name, email })}
            className={buttonLook({ variant: "secondary", className: "min-w-0 wrap-anywhere" })}
          >
            <Mail aria-hidden="true" className="size-5" />
            {email}
          </a>
        ) : null}
      </p>
      {children}
    </div>
  );
}
