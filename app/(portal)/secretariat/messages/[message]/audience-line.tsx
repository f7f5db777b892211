import type { Translate } from "@/lib/i18n/translator";
import type { StaffAnnouncement } from "@/lib/publishing/writing/find-announcement";
import { nameAudience } from "@/lib/publishing/writing/name-audience";

/** « Aux responsables : 3A, 3B, Option latin et 2 élèves » */
export async function AudienceLine({ t, message }: { t: Translate; message: StaffAnnouncement }) {
  const { wholeSchool, names, pupils } = await nameAudience(message.audience);
  const readers =
    message.toGuardians && message.toStudents ? "both" : message.toGuardians ? "guardians" : "students";
  const parts = [
    ...(wholeSchool ? [t("staff.announcements.audience.whole")] : []),
    ...message.audience.years.map((name) => t("staff.announcements.audience.year", { name })),
    ...names,
    ...(pupils > 0 ? [t("staff.announcements.audience.pupils", { count: pupils })] : []),
  ];
  return (
    <span>
      {t(`staff.announcements.audience.${readers}`)} {parts.join(", ")}
    </span>
  );
}
