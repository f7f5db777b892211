import { formTitles } from "@/components/forms/form-titles";
import { Card } from "@/components/ui/card";
import type { Translate } from "@/lib/i18n/translator";
import { readDecentHours } from "@/lib/mail/decent-hours";
import type { StaffAnnouncement } from "@/lib/publishing/writing/find-announcement";
import { send } from "./actions";
import { ReachOf } from "./reach-of";
import { SendForm, type SendWords } from "./send-form";

interface SendSectionProps {
  t: Translate;
  /** This draft and those of the same act. */
  drafts: readonly [StaffAnnouncement, ...StaffAnnouncement[]];
  place: string;
}

/** Who will get it and how, school by school, then the button. */
export async function SendSection({ t, drafts, place }: SendSectionProps) {
  const [draft] = drafts;
  return (
    <Card aria-labelledby="envoi" className="flex flex-col gap-4">
      <h2 id="envoi">{t("staff.announcements.send.title")}</h2>
      {drafts.map((one) => (
        <ReachOf key={one.id} t={t} message={one} named={drafts.length > 1} />
      ))}
      {drafts.length > 1 ? <p className="text-ink-soft">{t("staff.announcements.send.shared")}</p> : null}
      <SendForm
        action={send}
        titles={formTitles(t, draft.subject, place)}
        messageId={draft.id}
        drafts={drafts.map(({ id, version }) => `${id} ${version}`)}
        words={await sendWords(t, draft, drafts.length)}
      />
    </Card>
  );
}

async function sendWords(
  t: Translate,
  { schoolId, level }: StaffAnnouncement,
  count: number,
): Promise<SendWords> {
  const { from, until } = await readDecentHours(schoolId);
  return {
    when: t("staff.shell.sendingMoment.when"),
    now: t("staff.shell.sendingMoment.now"),
    nowHint:
      level === "urgent"
        ? t("staff.announcements.send.urgentHint")
        : t("staff.announcements.send.nowHint", { from, until }),
    later: t("staff.shell.sendingMoment.later"),
    laterHint: t("staff.announcements.send.laterHint"),
    date: t("staff.shell.sendingMoment.date"),
    time: t("staff.shell.sendingMoment.time"),
    submit: t("staff.announcements.send.submit", { count }),
    waiting: t("staff.announcements.form.waiting"),
  };
}
