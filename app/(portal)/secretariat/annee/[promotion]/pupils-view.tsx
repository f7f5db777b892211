import { notFound } from "next/navigation";
import { formTitles } from "@/components/forms/form-titles";
import { ButtonLink } from "@/components/ui/button-link";
import type { StaffViewer } from "@/lib/auth/guards";
import { type DraftClass, readDraft } from "@/lib/enrolment/roll-over/draft-overview";
import type { Promotion } from "@/lib/enrolment/roll-over/find-promotion";
import type { Translate } from "@/lib/i18n/translator";
import { listedName } from "@/lib/people/full-name";
import { recordListSeen } from "@/lib/people/record-list-seen";
import { routes } from "@/lib/routes";
import { savePupils } from "./actions";
import { outcomes, writeDecision } from "./answers";
import { type PupilLine, PupilsForm } from "./pupils-form";

interface PupilsViewProps {
  t: Translate;
  viewer: StaffViewer;
  promotion: Promotion;
  /** A class's id, or « sans ». */
  classId: string;
  place: string;
}

/** The pupils of one class, for those who do something else than their class. */
export async function PupilsView({ t, viewer, promotion, classId, place }: PupilsViewProps) {
  const draft = await readDraft(promotion);
  const found = draft.find(({ id }) => (id ?? "sans") === classId);
  if (!found) notFound();
  const seen = { schoolId: promotion.school.id, promotion: promotion.id, people: found.pupils.length };
  await recordListSeen(viewer, { list: "year", ...seen });
  const heading = headingOf(t, found);
  return (
    <section aria-labelledby="eleves" className="flex flex-col gap-4">
      <h2 id="eleves">{heading}</h2>
      <p className="text-ink-soft">{leadOf(t, promotion, found)}</p>
      <PupilsForm
        action={savePupils}
        titles={formTitles(t, heading, place)}
        promotion={promotion.id}
        classId={classId}
        lines={found.pupils.map((pupil) => lineOf(t, pupil))}
        outcomes={[
          {
            value: "",
            name: t(found.name === null ? "staff.year.single.stays" : "staff.year.single.follows"),
          },
          ...outcomes.map((value) => ({ value, name: t(`staff.year.single.${value}`) })),
        ]}
        words={{
          heading,
          pupil: t("staff.year.single.pupil"),
          outcome: t("staff.year.single.outcome"),
          className: t("staff.year.single.className"),
          submit: t("staff.year.classes.save"),
          waiting: t("staff.year.classes.saving"),
        }}
      />
      <ButtonLink variant="secondary" href={routes.promotion(promotion.id)} className="self-start">
        {t("staff.year.single.back")}
      </ButtonLink>
    </section>
  );
}

const headingOf = (t: Translate, { name }: DraftClass) =>
  name === null ? t("staff.year.single.headingWithout") : t("staff.year.single.heading", { name });

function leadOf(t: Translate, { from }: Promotion, { name, next }: DraftClass): string {
  if (name === null) return t("staff.year.classes.withoutClassText", { from: from.label });
  if (next === null) return t("staff.year.single.leadLeaves");
  return next === undefined ? t("staff.year.single.leadAsked") : t("staff.year.single.lead", { next });
}

function lineOf(t: Translate, { studentId, decision, ...pupil }: DraftClass["pupils"][number]): PupilLine {
  const name = listedName(pupil);
  return {
    id: studentId,
    name,
    outcome: decision?.outcome ?? "",
    className: decision?.toClassName ?? "",
    was: writeDecision(decision),
    outcomeLabel: t("staff.year.single.outcomeLabel", { name }),
    classLabel: t("staff.year.single.classNameLabel", { name }),
  };
}
