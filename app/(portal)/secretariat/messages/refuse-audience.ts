import { type Refusal, refuseField } from "@/lib/forms/form-state";
import type { Translate } from "@/lib/i18n/translator";
import type { AudiencesChosen } from "@/lib/publishing/writing/choose-audiences";
import { mostNames, type NamedPupil, type NamedPupils, numberOf } from "@/lib/publishing/writing/name-pupils";

/** Why nobody can be written to yet, and what to type. */
export function refuseAudience(
  chosen: Exclude<AudiencesChosen, { outcome: "chosen" | "absent" }>,
  t: Translate,
): Refusal {
  if (chosen.outcome === "nobody") return refuseField("audience", t("staff.announcements.refused.nobody"));
  return refuseField("ajoutes", tellUnclear(chosen, t));
}

/** « Léa Dupont : 2 élèves possibles. Tapez le numéro : 1234 (Dupont Léa, 3A) ; … » */
export function tellUnclear(
  { unclear, tooMany }: Pick<NamedPupils, "unclear" | "tooMany">,
  t: Translate,
): string {
  if (tooMany) return t("staff.announcements.refused.manyUnknown", { most: mostNames });
  return unclear
    .map(({ line, candidates }) =>
      candidates.length === 0
        ? t("staff.announcements.refused.unknownPupil", { line })
        : t("staff.announcements.refused.unclearPupil", {
            line,
            candidates: candidates.map(tellCandidate).join(", "),
          }),
    )
    .join(" ");
}

const tellCandidate = (pupil: NamedPupil) =>
  `${numberOf(pupil)} (${pupil.lastName} ${pupil.firstName}${pupil.className ? `, ${pupil.className}` : ""})`;
