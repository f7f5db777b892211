import { type Refusal, refuseField } from "@/lib/forms/form-state";
import type { Translate } from "@/lib/i18n/translator";
import type { FamilyCreated } from "@/lib/people/families/create-family";
import type { LikelyPupil } from "@/lib/people/families/find-lookalikes";
import type { PlacedAdult } from "./read-family";

/** An adult needs both names: a first name alone is nobody's account. */
export function unnamedAdults(adults: readonly PlacedAdult[], t: Translate): Refusal | undefined {
  const fields = adults.flatMap(({ place, adult }): [string, string][] => [
    ...(adult.lastName
      ? []
      : [[`adult${place}LastName`, t("staff.people.missing.lastName")] as [string, string]]),
    ...(adult.firstName
      ? []
      : [[`adult${place}FirstName`, t("staff.people.missing.firstName")] as [string, string]]),
  ]);
  return fields.length > 0 ? { fields: Object.fromEntries(fields) } : undefined;
}

type Refused = Exclude<FamilyCreated, { outcome: "created" | "absent" }>;

/** Why the family was not entered, beside the field that mends it. */
export function refusalOfFamily(refused: Refused, adults: readonly PlacedAdult[], t: Translate): Refusal {
  if (refused.outcome === "unknown-class")
    return refuseField("className", t("staff.people.family.unknownClass"));
  if (refused.outcome === "matricule-taken")
    return refuseField("matricule", t("staff.people.family.matriculeTaken"));
  if (refused.outcome === "oneself") return { message: t("staff.people.attach.oneself") };
  if (refused.outcome === "look-alikes") return askAbout(refused, adults, t);
  const place = adults[refused.index - 1]?.place;
  const field = place ? `adult${place}Username` : "username";
  return refuseField(field, t(`staff.people.family.username.${refused.reason}`));
}

function askAbout(
  { pupils, adults: known }: Extract<Refused, { outcome: "look-alikes" }>,
  adults: readonly PlacedAdult[],
  t: Translate,
): Refusal {
  const about = adults.flatMap(({ place }, index): [string, string][] => {
    const likely = known.get(index);
    return likely
      ? [[`adult${place}Decision`, t("staff.people.family.likelyAdult", { username: likely.username })]]
      : [];
  });
  const pupil: [string, string][] = pupils.length > 0 ? [["pupilIsNew", tellPupils(pupils, t)]] : [];
  return { fields: Object.fromEntries([...pupil, ...about]) };
}

const tellPupils = (pupils: readonly LikelyPupil[], t: Translate) =>
  t("staff.people.family.likelyPupil", {
    names: pupils
      .map(({ username, className, schoolName }) => `${username} (${className ?? "—"}, ${schoolName})`)
      .join(" ; "),
  });
