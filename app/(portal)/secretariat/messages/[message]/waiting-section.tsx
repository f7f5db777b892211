import { JobProgress } from "@/components/jobs/job-progress";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { StaffViewer } from "@/lib/auth/guards";
import { formatDatedMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { findJob } from "@/lib/jobs/find-job";
import { findDelivery } from "@/lib/publishing/sending/find-delivery";
import type { StaffAnnouncement } from "@/lib/publishing/writing/find-announcement";
import { routes } from "@/lib/routes";
import { sendAgain, takeBackMessage } from "./actions";
import { ReachOf } from "./reach-of";

interface WaitingSectionProps {
  t: Translate;
  viewer: StaffViewer;
  message: StaffAnnouncement;
}

/** A message that has not arrived: when it leaves, how far it is, or that something went wrong. */
export async function WaitingSection({ t, viewer, message }: WaitingSectionProps) {
  if (message.state === "scheduled") return <Scheduled t={t} message={message} />;
  const jobId = await findDelivery(message.id);
  const job = jobId ? await findJob(viewer.reach, jobId) : undefined;
  if (job && job.state !== "failed")
    return (
      <JobProgress
        t={t}
        job={job}
        label={t("staff.announcements.sending.label")}
        next={routes.announcement(message.id)}
      />
    );
  return (
    <Card aria-labelledby="echec" className="flex flex-col gap-4">
      <h2 id="echec">{t("staff.announcements.sending.failed")}</h2>
      <Notice kind="warning">
        <p>{t("staff.announcements.sending.failedText")}</p>
      </Notice>
      <form action={sendAgain}>
        <input type="hidden" name="message" value={message.id} />
        <Button wide>{t("staff.announcements.sending.again")}</Button>
      </form>
      <TakeBack t={t} messageId={message.id} />
    </Card>
  );
}

function Scheduled({ t, message }: { t: Translate; message: StaffAnnouncement }) {
  return (
    <Card aria-labelledby="prevu" className="flex flex-col gap-4">
      <h2 id="prevu">
        {t("staff.announcements.scheduled.title", {
          moment: formatDatedMoment(message.sendAt ?? message.createdAt),
        })}
      </h2>
      <ReachOf t={t} message={message} named={false} />
      <p className="text-ink-soft">{t("staff.announcements.scheduled.text")}</p>
      <TakeBack t={t} messageId={message.id} />
    </Card>
  );
}

const TakeBack = ({ t, messageId }: { t: Translate; messageId: string }) => (
  <form action={takeBackMessage}>
    <input type="hidden" name="message" value={messageId} />
    <Button variant="secondary" wide>
      {t("staff.announcements.scheduled.takeBack")}
    </Button>
  </form>
);
