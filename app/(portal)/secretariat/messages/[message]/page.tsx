import { notFound } from "next/navigation";
import { StaffPage } from "@/components/layout/staff-page";
import { EarlierTexts } from "@/components/publishing/earlier-texts";
import { MessagePreview } from "@/components/publishing/message-preview";
import { requireStaff } from "@/lib/auth/guards";
import { single } from "@/lib/forms/single";
import { formatDatedMoment } from "@/lib/i18n/formats";
import { keepTogether } from "@/lib/i18n/keep-together";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Parameters } from "@/lib/lists/list-request";
import { findFrontDoor } from "@/lib/people/front-door";
import { fullName } from "@/lib/people/full-name";
import { findAnnouncement, listSiblings } from "@/lib/publishing/writing/find-announcement";
import { listRevisions } from "@/lib/publishing/writing/list-revisions";
import { routes } from "@/lib/routes";
import { signOut } from "../../../actions";
import { StateMark } from "../state-mark";
import { Attachments } from "./attachments";
import { AudienceLine } from "./audience-line";
import { DoneNotice } from "./done-notice";
import { MessageLinks } from "./message-acts";
import { SiblingList } from "./sibling-list";
import { StageSection } from "./stage-section";

interface MessagePageProps {
  params: Promise<{ message: string }>;
  searchParams: Promise<Parameters>;
}

/** One message as families see it; beside it whom it reaches, and what can be done now. */
export default async function MessagePage({ params, searchParams }: MessagePageProps) {
  const viewer = await requireStaff();
  const message = await findAnnouncement(viewer.reach, (await params).message);
  if (!message) notFound();
  const [t, door, asked, siblings, revisions] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    searchParams,
    listSiblings(viewer.reach, message),
    listRevisions(message.id),
  ]);
  const written = {
    name: message.authorLastName
      ? fullName({ firstName: message.authorFirstName ?? "", lastName: message.authorLastName })
      : "—",
    moment: formatDatedMoment(message.createdAt),
  };
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="announcements"
      heading={keepTogether(message.subject)}
      back={{ href: routes.announcements(), label: t("staff.announcements.title") }}
      lead={
        <>
          <p className="flex flex-wrap items-center gap-x-5 gap-y-1">
            <StateMark t={t} state={message.state} />
            <span>{message.schoolName}</span>
            <AudienceLine t={t} message={message} />
          </p>
          <p>{t("staff.announcements.written", written)}</p>
        </>
      }
      {...(message.state !== "draft" && { title: message.subject })}
    >
      <DoneNotice t={t} outcome={single(asked.fait)} />
      <div className="grid gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(22rem,2fr)] xl:items-start">
        <div className="flex min-w-0 flex-col gap-4">
          <MessagePreview t={t} message={message} />
          <EarlierTexts t={t} editedAt={message.editedAt} revisions={revisions} />
          <MessageLinks t={t} message={message} />
          <Attachments t={t} message={message} asked={asked} />
          <SiblingList t={t} siblings={siblings} />
        </div>
        <StageSection t={t} viewer={viewer} message={message} siblings={siblings} place={door.name} />
      </div>
    </StaffPage>
  );
}
