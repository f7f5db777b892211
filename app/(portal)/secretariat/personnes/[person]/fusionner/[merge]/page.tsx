import { notFound } from "next/navigation";
import { DescribedForm } from "@/components/forms/described-form";
import { formTitles } from "@/components/forms/form-titles";
import { requireStaff } from "@/lib/auth/guards";
import { db } from "@/lib/db/client";
import { isUuid } from "@/lib/forms/fields";
import { formatMoment } from "@/lib/i18n/formats";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findMergeSide } from "@/lib/people/merging/merge-sides";
import { listReversibleMerges } from "@/lib/people/merging/undo-merge";
import { PersonFormPage } from "../../person-form-page";
import { takeBack } from "../actions";

interface UndoMergePageProps {
  params: Promise<{ person: string; merge: string }>;
}

export default async function UndoMergePage({ params }: UndoMergePageProps) {
  const viewer = await requireStaff();
  const { person: userId, merge: mergeId } = await params;
  if (!isUuid(userId)) notFound();
  const [t, kept, merges] = await Promise.all([
    pageTranslator(),
    findMergeSide(db, viewer.reach, userId),
    listReversibleMerges(db, viewer.reach, userId),
  ]);
  const found = merges.find(({ id }) => id === mergeId);
  if (!kept || !found) notFound();
  const heading = t("staff.people.merge.undo.title", { username: found.mergedUsername });
  return (
    <PersonFormPage viewer={viewer} person={kept} heading={heading}>
      <p>{t("staff.people.merge.undo.text", { moment: formatMoment(found.createdAt) })}</p>
      <DescribedForm
        action={takeBack}
        titles={formTitles(t, heading)}
        hidden={{ merge: found.id }}
        groups={[]}
        submits={[{ label: t("staff.people.merge.undo.submit"), waiting: t("staff.people.waiting") }]}
      />
    </PersonFormPage>
  );
}
