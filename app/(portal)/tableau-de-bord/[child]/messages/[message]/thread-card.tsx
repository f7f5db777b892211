import { formTitles } from "@/components/forms/form-titles";
import { ReplyForm } from "@/components/forms/reply-form";
import { Card } from "@/components/ui/card";
import { formatDatedMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import type { Pupil } from "@/lib/people/pupils";
import type { OpenMessage } from "@/lib/publishing/dashboard/open-message";
import type { ThreadReply } from "@/lib/publishing/replies/list-thread";
import { pupilTitle } from "../../../pupil-page";
import { writeToSecretariat } from "./actions";

interface ThreadCardProps {
  t: Translate;
  message: OpenMessage;
  pupil: Pupil;
  thread: readonly ThreadReply[];
  mayReply: boolean;
}

/** What this reader and the secretariat wrote each other, and the next words; nothing where neither may be. */
export function ThreadCard({ t, message, pupil, thread, mayReply }: ThreadCardProps) {
  if (thread.length === 0 && !mayReply) return null;
  return (
    <Card aria-labelledby="echanges" className="flex flex-col gap-4">
      <h2 id="echanges">
        {t(thread.length > 0 ? "family.announcements.thread.with" : "family.announcements.thread.title")}
      </h2>
      {thread.length > 0 ? (
        <ol className="flex flex-col gap-3">
          {thread.map((reply) => (
            <ReplyItem key={reply.id} t={t} reply={reply} />
          ))}
        </ol>
      ) : null}
      {mayReply ? (
        <ReplyForm
          action={writeToSecretariat}
          titles={formTitles(t, pupilTitle(t, pupil, message.subject), pupil.school.name)}
          hidden={{ child: pupil.id, message: message.announcementId, cle: crypto.randomUUID() }}
          words={{
            label: t("family.announcements.thread.label"),
            hint: t("family.announcements.thread.hint"),
            submit: t("family.announcements.thread.send"),
            waiting: t("access.waiting"),
          }}
        />
      ) : null}
    </Card>
  );
}

const sides = { theirs: "border-slate bg-slate-chalk sm:me-10", own: "border-line bg-chalk sm:ms-10" };

/** Who of the secretariat wrote is not told: one writes to the school. */
function ReplyItem({ t, reply: { fromStaff, body, createdAt } }: { t: Translate; reply: ThreadReply }) {
  return (
    <li className={`max-w-none rounded-card border-s-4 px-4 py-3 ${sides[fromStaff ? "theirs" : "own"]}`}>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold">
          {t(fromStaff ? "family.announcements.thread.secretariat" : "family.announcements.thread.you")}
        </span>
        <span className="text-[0.9rem] text-ink-soft">{formatDatedMoment(createdAt)}</span>
      </p>
      <p className="whitespace-pre-line wrap-anywhere">{body}</p>
    </li>
  );
}
