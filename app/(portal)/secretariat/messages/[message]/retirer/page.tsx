import { notFound, redirect } from "next/navigation";
import { DescribedForm } from "@/components/forms/described-form";
import { formTitles } from "@/components/forms/form-titles";
import { StaffPage } from "@/components/layout/staff-page";
import { requireStaff } from "@/lib/auth/guards";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { findAnnouncement } from "@/lib/publishing/writing/find-announcement";
import { routes } from "@/lib/routes";
import { signOut } from "../../../../actions";
import { withdrawMessage } from "./actions";

/** What will be gone, before it is. */
export default async function WithdrawPage({ params }: { params: Promise<{ message: string }> }) {
  const viewer = await requireStaff();
  const message = await findAnnouncement(viewer.reach, (await params).message);
  if (!message) notFound();
  const { id, state, subject, version } = message;
  if (state !== "draft" && state !== "sent") redirect(routes.announcement(id));
  const [t, door] = await Promise.all([pageTranslator(), findFrontDoor()]);
  const heading = t(`staff.announcements.withdraw.${state}Title`);
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="announcements"
      width="narrow"
      heading={heading}
      lead={<p>{t(`staff.announcements.withdraw.${state}Text`, { subject })}</p>}
      back={{ href: routes.announcement(id), label: t("staff.announcements.edit.back") }}
    >
      <DescribedForm
        action={withdrawMessage}
        titles={formTitles(t, heading, door.name)}
        hidden={{ message: id, version }}
        groups={[]}
        submits={[
          {
            label: t(`staff.announcements.withdraw.${state}Submit`),
            waiting: t("staff.announcements.form.waiting"),
          },
        ]}
      />
    </StaffPage>
  );
}
