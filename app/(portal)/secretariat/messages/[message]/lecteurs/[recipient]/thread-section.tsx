import { formTitles } from "@/components/forms/form-titles";
import { ReplyForm } from "@/components/forms/reply-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { formatMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { fullName } from "@/lib/people/full-name";
import type { FoundReader } from "@/lib/publishing/readers/find-reader";
import type { ThreadReply } from "@/lib/publishing/replies/list-thread";
import { replyToReader, seeReplies } from "./actions";

interface ThreadSectionProps {
  t: Translate;
  found: FoundReader;
  thread: readonly ThreadReply[];
  /** Whose portal it is, for the page's title. */
  place: string;
  /** Whether the message is still there to be written under. */
  isOpen: boolean;
}

/** What they wrote, what the secretariat wrote, and the next answer. */
export function ThreadSection({ t, found, thread, place, isOpen }: ThreadSectionProps) {
  const { message, reader } = found;
  return (
    <Card aria-labelledby="echanges">
      <div className="flex flex-col gap-4">
        <h2 id="echanges">{t("staff.readers.thread.heading")}</h2>
        {thread.length === 0 ? <p>{t("staff.readers.thread.none")}</p> : null}
        <ol className="flex flex-col gap-3">
          {thread.map((reply) => (
            <ReplyItem key={reply.id} t={t} reply={reply} />
          ))}
        </ol>
        {reader.unseen > 0 ? <SeenForm t={t} found={found} /> : null}
        {isOpen ? (
          <ReplyForm
            action={replyToReader}
            titles={formTitles(t, fullName(reader), place)}
            hidden={{ message: message.id, lecteur: reader.id, cle: crypto.randomUUID() }}
            words={{
              label: t("staff.readers.thread.label"),
              hint: t("staff.readers.thread.hint"),
              submit: t("staff.readers.thread.send"),
              waiting: t("staff.readers.thread.waiting"),
            }}
          />
        ) : null}
        <p className="text-ink-soft">{t("staff.readers.thread.onlyHousehold")}</p>
      </div>
    </Card>
  );
}

const sides = {
  staff: "border-slate bg-slate-chalk sm:ms-10",
  family: "border-ochre bg-ochre-chalk sm:me-10",
};

function ReplyItem({ t, reply }: { t: Translate; reply: ThreadReply }) {
  const { fromStaff, body, createdAt, seenAt } = reply;
  const name = `${reply.authorFirstName} ${reply.authorLastName}`;
  const seen = seenAt
    ? t("staff.readers.thread.seen", { moment: formatMoment(seenAt) })
    : t("staff.readers.thread.notSeen");
  return (
    <li className={`max-w-none rounded-card border-s-4 px-4 py-3 ${sides[fromStaff ? "staff" : "family"]}`}>
      <p className="font-semibold">{fromStaff ? t("staff.readers.thread.fromStaff", { name }) : name}</p>
      <p className="whitespace-pre-line [overflow-wrap:anywhere]">{body}</p>
      <p className="text-[0.95rem] text-ink-soft">{`${formatMoment(createdAt)} · ${seen}`}</p>
    </li>
  );
}

const SeenForm = ({ t, found: { message, reader } }: Pick<ThreadSectionProps, "t" | "found">) => (
  <form action={seeReplies}>
    <input type="hidden" name="message" value={message.id} />
    <input type="hidden" name="lecteur" value={reader.id} />
    <Button variant="secondary" className="max-sm:w-full">
      {t("staff.readers.thread.seenButton")}
    </Button>
  </form>
);
