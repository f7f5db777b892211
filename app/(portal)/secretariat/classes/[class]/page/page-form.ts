import { single } from "@/lib/forms/single";
import type { Translate } from "@/lib/i18n/translator";
import type { Parameters } from "@/lib/lists/list-request";
import type { Contact } from "@/lib/publishing/class-page/class-contacts";
import type { SchoolLink } from "@/lib/publishing/class-page/school-links";

/** The one form that the page shows: a line to change, or one to add. */
type PageForm =
  | { kind: "contact"; contact: Contact | undefined }
  | { kind: "link"; link: SchoolLink | undefined }
  | undefined;

/** What both halves of the page know. */
export interface SectionProps {
  t: Translate;
  classId: string;
  className: string;
  /** The name of the organisation, for the document's title. */
  place: string;
  title: string;
  form: PageForm;
}

/** Which form the address asks for; a line that is not there any more asks for none. */
export function readPageForm(
  { ajouter, contact: contactId, lien }: Parameters,
  { contacts, links }: { contacts: readonly Contact[]; links: readonly SchoolLink[] },
): PageForm {
  const contact = contacts.find(({ id }) => id === single(contactId));
  if (contact || single(ajouter) === "contact") return { kind: "contact", contact };
  const link = links.find(({ id }) => id === single(lien));
  return link || single(ajouter) === "lien" ? { kind: "link", link } : undefined;
}
