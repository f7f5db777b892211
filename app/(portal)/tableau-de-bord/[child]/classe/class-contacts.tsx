import { ContactCard } from "@/components/publishing/contact-card";
import { Card } from "@/components/ui/card";
import type { Translate } from "@/lib/i18n/translator";
import type { Pupil } from "@/lib/people/pupils";
import type { Contact } from "@/lib/publishing/class-page/class-contacts";

interface ClassContactsProps {
  t: Translate;
  pupil: Pupil;
  contacts: readonly Contact[];
}

/** The class, its titulaire, and whom its families may call. */
export function ClassContacts({ t, pupil: { className, headTeacher }, contacts }: ClassContactsProps) {
  return (
    <Card aria-labelledby="classe" className="flex flex-col gap-3">
      <h2 id="classe">
        {className
          ? t("family.documents.classPage.class", { className })
          : t("family.documents.classPage.contacts")}
      </h2>
      {className ? null : <p>{t("family.documents.classPage.noClass")}</p>}
      {headTeacher ? (
        <p>
          <span className="text-ink-soft">{t("family.documents.classPage.headTeacher")}</span>{" "}
          <strong>{headTeacher}</strong>
        </p>
      ) : null}
      {contacts.length > 0 ? (
        <ul className="flex flex-col divide-y divide-line border-line border-t">
          {contacts.map((contact) => (
            <li key={contact.id}>
              <ContactCard t={t} contact={contact} />
            </li>
          ))}
        </ul>
      ) : className ? (
        <p className="text-ink-soft">{t("family.documents.classPage.noContacts")}</p>
      ) : null}
    </Card>
  );
}
