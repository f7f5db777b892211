import { ButtonLink } from "@/components/ui/button-link";
import type { Translate } from "@/lib/i18n/translator";
import type { StaffAnnouncement } from "@/lib/publishing/writing/find-announcement";
import { routes } from "@/lib/routes";

/** What can be done with a draft or with a message that was sent. One that waits is taken back first. */
export function MessageLinks({ t, message: { id, state } }: { t: Translate; message: StaffAnnouncement }) {
  if (state !== "draft" && state !== "sent") return null;
  return (
    <p className="flex flex-wrap gap-3">
      <ButtonLink href={routes.announcementEdit(id)} variant="secondary">
        {t("staff.announcements.acts.edit")}
      </ButtonLink>
      <ButtonLink href={routes.announcementWithdraw(id)} variant="quiet">
        {t(state === "draft" ? "staff.announcements.acts.discard" : "staff.announcements.acts.withdraw")}
      </ButtonLink>
    </p>
  );
}
