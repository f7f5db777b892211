import { notFound } from "next/navigation";
import { StaffPage } from "@/components/layout/staff-page";
import { Notice } from "@/components/ui/notice";
import { requireStaff } from "@/lib/auth/guards";
import { isUuid } from "@/lib/forms/fields";
import { single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Parameters } from "@/lib/lists/list-request";
import { findFrontDoor } from "@/lib/people/front-door";
import { findClass } from "@/lib/people/lists/list-classes";
import { listContacts } from "@/lib/publishing/class-page/class-contacts";
import { listLinks } from "@/lib/publishing/class-page/school-links";
import { routes } from "@/lib/routes";
import { signOut } from "../../../../actions";
import { ContactsSection } from "./contacts-section";
import { LinksSection } from "./links-section";
import { readPageForm } from "./page-form";

interface ClassPagePageProps {
  params: Promise<{ class: string }>;
  searchParams: Promise<Parameters>;
}

/** What a class's families see of it, changed one line at a time. */
export default async function ClassPagePage({ params, searchParams }: ClassPagePageProps) {
  const viewer = await requireStaff();
  const [{ class: classId }, asked] = await Promise.all([params, searchParams]);
  const found = isUuid(classId) ? await findClass(viewer.reach, classId) : undefined;
  if (!found) notFound();
  const [t, door, contacts, links] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    listContacts(classId),
    listLinks(found.schoolId, classId),
  ]);
  const title = t("staff.documents.classPage.title", { name: found.name });
  const form = readPageForm(asked, { contacts, links });
  const done = doneWords.find((word) => word === single(asked.fait));
  const shared = { t, classId, className: found.name, place: door.name, title, form };
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="classes"
      {...(form ? {} : { title })}
      heading={title}
      back={{ href: routes.staffClass(classId), label: t("staff.people.classes.page", { name: found.name }) }}
      lead={<p>{t("staff.documents.classPage.text")}</p>}
    >
      {done ? <Notice kind="success">{t(`staff.documents.classPage.done.${done}`)}</Notice> : null}
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <ContactsSection {...shared} contacts={contacts} />
        <LinksSection {...shared} links={links} />
      </div>
    </StaffPage>
  );
}

const doneWords = ["contact", "contact-retire", "lien", "lien-retire"] as const;
