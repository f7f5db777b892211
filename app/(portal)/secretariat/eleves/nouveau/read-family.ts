import type { NewAdult, NewFamily } from "@/lib/people/families/new-family";
import { adultPlaces, type FamilyForm } from "./family-schema";

type Place = (typeof adultPlaces)[number];

/** An adult of the form, with the place that its fields are named by. */
export interface PlacedAdult {
  place: Place;
  adult: NewAdult;
}

const adultAt = (form: FamilyForm, place: Place): NewAdult => ({
  lastName: form[`adult${place}LastName`] ?? "",
  firstName: form[`adult${place}FirstName`] ?? "",
  relation: form[`adult${place}Relation`],
  email: form[`adult${place}Email`],
  ...form[`adult${place}Phone`],
  decision: form[`adult${place}Decision`],
  ...latinForm(form[`adult${place}Username`]),
});

const latinForm = (username: string | null) => (username ? { username } : {});

const isEmpty = ({ lastName, firstName, email, phone }: NewAdult) =>
  !(lastName || firstName || email || phone);

/** The adults that the form names, with their places. */
export const adultsOf = (form: FamilyForm): PlacedAdult[] =>
  adultPlaces.map((place) => ({ place, adult: adultAt(form, place) })).filter(({ adult }) => !isEmpty(adult));

/** The family that the form describes. */
export function familyOf(form: FamilyForm, adults: readonly PlacedAdult[]): NewFamily {
  const { lastName, firstName, birthDate, matricule, className, email } = form;
  return {
    studentId: form.form,
    schoolId: form.school,
    pupil: { lastName, firstName, birthDate, matricule, className, email, ...latinForm(form.username) },
    pupilIsNew: form.pupilIsNew !== undefined,
    adults: adults.map(({ adult }) => adult),
    invite: form.invite !== undefined,
  };
}
