import { ContactRound, Plus } from "lucide-react";
import { DescribedForm } from "@/components/forms/described-form";
import { formTitles } from "@/components/forms/form-titles";
import { ContactCard } from "@/components/publishing/contact-card";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { Contact } from "@/lib/publishing/class-page/class-contacts";
import { routes } from "@/lib/routes";
import { placeContact, saveContact } from "./actions";
import { LineActs } from "./line-acts";
import type { SectionProps } from "./page-form";

/** Whom families may call: each as they see them, with what can be done about it. */
export function ContactsSection(props: SectionProps & { contacts: readonly Contact[] }) {
  const { t, classId, form, contacts } = props;
  const adding = form?.kind === "contact" && !form.contact;
  return (
    <Card aria-labelledby="contacts" className="flex flex-col gap-3">
      <h2 id="contacts">{t("staff.documents.classPage.contacts")}</h2>
      {contacts.length === 0 && !adding ? (
        <EmptyState Icon={ContactRound} title={t("staff.documents.classPage.noContactsTitle")}>
          {t("staff.documents.classPage.noContactsText")}
        </EmptyState>
      ) : null}
      <ul className="flex flex-col divide-y divide-line">
        {contacts.map((contact, index) => (
          <li key={contact.id}>
            {form?.kind === "contact" && form.contact?.id === contact.id ? (
              <ContactForm {...props} contact={contact} />
            ) : (
              <ContactCard t={t} contact={contact}>
                <LineActs
                  t={t}
                  action={placeContact}
                  hidden={{ class: classId, contact: contact.id }}
                  name={contact.name}
                  href={routes.staffClassPage(classId, { contact: contact.id })}
                  isFirst={index === 0}
                  isLast={index === contacts.length - 1}
                />
              </ContactCard>
            )}
          </li>
        ))}
      </ul>
      {adding ? (
        <ContactForm {...props} contact={undefined} />
      ) : (
        <ButtonLink
          variant="secondary"
          href={routes.staffClassPage(classId, { ajouter: "contact" })}
          className="sm:self-start"
        >
          <Plus aria-hidden="true" className="size-5" />
          {t("staff.documents.classPage.addContact")}
        </ButtonLink>
      )}
    </Card>
  );
}

function ContactForm({ t, classId, title, place, contact }: SectionProps & { contact: Contact | undefined }) {
  return (
    <div className="flex flex-col gap-2 py-4">
      <DescribedForm
        action={saveContact}
        titles={formTitles(t, title, place)}
        hidden={{ class: classId, ...(contact && { contact: contact.id, before: contact.version }) }}
        groups={[
          {
            columns: 2,
            fields: [
              {
                kind: "text",
                name: "name",
                label: t("staff.documents.classPage.name"),
                value: contact?.name ?? null,
                first: true,
              },
              {
                kind: "text",
                name: "role",
                label: t("staff.documents.classPage.role"),
                value: contact?.role ?? null,
                suggestions: t("staff.documents.classPage.roles").split(", "),
              },
              {
                kind: "text",
                type: "tel",
                name: "phone",
                label: t("staff.documents.classPage.phone"),
                value: contact?.phone ?? null,
              },
              {
                kind: "text",
                type: "email",
                name: "email",
                label: t("staff.documents.classPage.email"),
                value: contact?.email ?? null,
              },
            ],
          },
        ]}
        submits={[{ label: t("staff.people.save"), waiting: t("staff.documents.waiting") }]}
      />
      <a href={routes.staffClassPage(classId)} className="standing-link self-start">
        {t("staff.documents.classPage.cancel")}
      </a>
    </div>
  );
}
