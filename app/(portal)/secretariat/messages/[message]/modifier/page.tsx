import { notFound, redirect } from "next/navigation";
import { formTitles } from "@/components/forms/form-titles";
import { StaffPage } from "@/components/layout/staff-page";
import { requireStaff } from "@/lib/auth/guards";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { findAnnouncement, listSiblings } from "@/lib/publishing/writing/find-announcement";
import { routes } from "@/lib/routes";
import { signOut } from "../../../../actions";
import { audienceLabels } from "../../audience-labels";
import { messageWords } from "../../form-words";
import { MessageForm } from "../../message-form";
import { audienceValues, contentValues } from "../../message-values";
import { changeDraft, reviseMessage } from "./actions";
import { ReviseForm } from "./revise-form";

/** The form of a draft, or of the words alone once the message was sent. */
export default async function EditMessagePage({ params }: { params: Promise<{ message: string }> }) {
  const viewer = await requireStaff();
  const message = await findAnnouncement(viewer.reach, (await params).message);
  if (!message) notFound();
  if (message.state !== "draft" && message.state !== "sent") redirect(routes.announcement(message.id));
  const [t, door, siblings] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    listSiblings(viewer.reach, message),
  ]);
  const isDraft = message.state === "draft";
  const heading = t(`staff.announcements.edit.${isDraft ? "title" : "sentTitle"}`);
  const titles = formTitles(t, heading, door.name);
  const drafts = [message, ...siblings.filter(({ state }) => state === "draft")];
  const schools = drafts.map(({ schoolId, schoolName }) => ({ id: schoolId, name: schoolName }));
  const words = messageWords(t);
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="announcements"
      heading={heading}
      lead={isDraft ? undefined : <p>{t("staff.announcements.edit.sentLead")}</p>}
      back={{ href: routes.announcement(message.id), label: t("staff.announcements.edit.back") }}
    >
      {isDraft ? (
        <MessageForm
          action={changeDraft}
          titles={titles}
          words={words}
          start={{ ...contentValues(message), ...audienceValues(drafts) }}
          schools={await audienceLabels(t, schools, drafts)}
          hidden={{
            cle: message.id,
            brouillon: drafts.map(({ id, version }) => `${id} ${version}`).join("\n"),
          }}
        />
      ) : (
        <ReviseForm
          action={reviseMessage}
          titles={titles}
          words={{ ...words, save: t("staff.announcements.edit.save") }}
          start={contentValues(message)}
          hidden={{ message: message.id, version: message.version }}
        />
      )}
    </StaffPage>
  );
}
