import type { Change, ChangedField } from "./consequence";
import type { PlannedAdult, PlannedPupil } from "./import-plan";
import type { KnownAdult } from "./known-people";
import type { PersonChanges } from "./person-changes";

const change = (field: ChangedField, old: string | null, now: string | null | undefined): Change[] =>
  now ? [{ field, old, new: now }] : [];

/** What becomes of a pupil, field by field; of a new one, what is entered. */
export function changesOfPupil({
  pupil,
  known,
  accountElsewhere,
  schooling,
  person,
}: PlannedPupil): Change[] {
  if (!known) {
    const { matricule, birthDate, className, email } = pupil;
    return [
      ...change("className", null, className),
      ...change("matricule", null, matricule),
      ...change("birthDate", null, birthDate),
      ...(accountElsewhere ? changesOfPerson(person, accountElsewhere) : change("email", null, email)),
    ];
  }
  return [
    ...change("className", known.className, schooling.className),
    ...change("matricule", known.matricule, schooling.matricule),
    ...change("birthDate", known.birthDate, schooling.birthDate),
    ...change("returns", known.leftOn, schooling.returns && "returns"),
    ...changesOfPerson(person, known.person),
  ];
}

/** What becomes of an adult, field by field; the children beside whom they will stand are named. */
export function changesOfAdult({ adult, known, changes, newChildren }: PlannedAdult): Change[] {
  const children = newChildren.flatMap(({ firstName, lastName }) =>
    change("child", null, `${firstName} ${lastName}`),
  );
  if (known) return [...changesOfPerson(changes, known), ...children];
  const { email, secondEmail, phone, phoneAsGiven } = adult;
  return [
    ...change("email", null, email),
    ...change("secondEmail", null, secondEmail),
    ...change("phone", null, phone ?? phoneAsGiven),
    ...children,
  ];
}

function changesOfPerson(person: PersonChanges, known: KnownAdult): Change[] {
  const { lastName, firstName, email, replacedEmail, secondEmail, phone } = person;
  return [
    ...(lastName !== known.lastName ? change("lastName", known.lastName, lastName) : []),
    ...(firstName !== known.firstName ? change("firstName", known.firstName, firstName) : []),
    ...change("email", known.email, replacedEmail ?? email),
    ...change("secondEmail", known.secondEmail, secondEmail),
    ...change("phone", known.phone ?? known.phoneAsGiven, phone),
  ];
}
