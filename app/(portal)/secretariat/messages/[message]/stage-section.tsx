import { Notice } from "@/components/ui/notice";
import type { StaffViewer } from "@/lib/auth/guards";
import { formatDatedMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import type { StaffAnnouncement } from "@/lib/publishing/writing/find-announcement";
import { FiguresSection } from "./figures-section";
import { SendSection } from "./send-section";
import { WaitingSection } from "./waiting-section";

interface StageSectionProps {
  t: Translate;
  viewer: StaffViewer;
  message: StaffAnnouncement;
  siblings: readonly StaffAnnouncement[];
  place: string;
}

/** What there is to know and to do at the stage where the message stands. */
export function StageSection({ t, viewer, message, siblings, place }: StageSectionProps) {
  if (message.state === "draft") {
    const others = siblings.filter(({ state }) => state === "draft");
    return <SendSection t={t} drafts={[message, ...others]} place={place} />;
  }
  if (message.state === "sent") return <FiguresSection t={t} message={message} />;
  if (message.withdrawnAt)
    return (
      <Notice kind="warning">
        <p>{t("staff.announcements.withdrawn", { moment: formatDatedMoment(message.withdrawnAt) })}</p>
      </Notice>
    );
  return <WaitingSection t={t} viewer={viewer} message={message} />;
}
