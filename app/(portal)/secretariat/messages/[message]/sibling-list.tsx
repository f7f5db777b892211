import type { Translate } from "@/lib/i18n/translator";
import type { StaffAnnouncement } from "@/lib/publishing/writing/find-announcement";
import { routes } from "@/lib/routes";

/** The same message in the other schools that were written to in the same act. */
export function SiblingList({ t, siblings }: { t: Translate; siblings: readonly StaffAnnouncement[] }) {
  if (siblings.length === 0) return null;
  return (
    <section aria-labelledby="autres" className="flex flex-col gap-1">
      <h2 id="autres" className="text-[1.1rem]">
        {t("staff.announcements.siblings")}
      </h2>
      <ul>
        {siblings.map(({ id, schoolName, state }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3">
            <a href={routes.announcement(id)} className="standing-link">
              {schoolName}
            </a>
            <span className="text-ink-soft">{t(`staff.announcements.states.${state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
