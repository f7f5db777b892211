import { DefinitionList } from "@/components/ui/definition-list";
import { leavingMoment } from "@/lib/access/invite-selection";
import type { StaffViewer } from "@/lib/auth/guards";
import type { Translate } from "@/lib/i18n/translator";
import { previewInvitation } from "@/lib/mail/preview-invitation";
import { recordListSeen } from "@/lib/people/record-list-seen";
import type { School } from "@/lib/people/schools";
import { routes } from "@/lib/routes";

interface PreviewSectionProps {
  t: Translate;
  viewer: StaffViewer;
  school: School;
  userId: string;
}

/** The first mail of the selection, as its reader will see it; in place of the link stand words. */
export async function PreviewSection({ t, viewer, school, userId }: PreviewSectionProps) {
  const leavesAt = await leavingMoment(school.id, null);
  const preview = await previewInvitation({ userId, schoolId: school.id, leavesAt });
  if (!preview) return null;
  await recordListSeen(viewer, { list: "connections", people: 1, schoolId: school.id });
  return (
    <section aria-labelledby="apercu" className="flex max-w-3xl flex-col gap-3">
      <h2 id="apercu">{t("staff.connections.preview.heading")}</h2>
      <p className="text-ink-soft">{t("staff.connections.preview.text", { name: preview.fullName })}</p>
      <DefinitionList items={[{ term: t("staff.connections.preview.subject"), details: preview.subject }]} />
      <iframe
        src={routes.connectionsPreview({ ecole: school.slug, personne: userId })}
        title={t("staff.connections.preview.asSeen")}
        sandbox=""
        className="h-[36rem] w-full rounded-card border border-line bg-surface"
      />
      <details>
        <summary className="flex min-h-11 w-fit cursor-pointer items-center font-medium text-slate underline decoration-1 underline-offset-[0.22em]">
          {t("staff.connections.preview.asText")}
        </summary>
        <div className="mt-1 whitespace-pre-wrap break-words rounded-card border border-line bg-surface p-4">
          {preview.text}
        </div>
      </details>
    </section>
  );
}
