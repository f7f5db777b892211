import { Card } from "@/components/ui/card";
import { CodeText } from "@/components/ui/code-text";
import { type Definition, DefinitionList } from "@/components/ui/definition-list";
import { formatMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import type { AddressSharer } from "@/lib/people/find-address-sharers";
import type { Person, Schooling } from "@/lib/people/find-person";
import { fullName } from "@/lib/people/full-name";
import { routes } from "@/lib/routes";
import { telephoneLink } from "@/lib/telephone-link";

interface IdentitySectionProps {
  t: Translate;
  person: Person;
  sharers: readonly AddressSharer[];
}

/** Who it is, and how they are reached. */
export function IdentitySection({ t, person, sharers }: IdentitySectionProps) {
  return (
    <Card aria-labelledby="identite">
      <div className="flex flex-col gap-4">
        <h2 id="identite">{t("staff.person.identity.title")}</h2>
        <DefinitionList items={definitions({ t, person, sharers })} />
      </div>
    </Card>
  );
}

function definitions({ t, person, sharers }: IdentitySectionProps): Definition[] {
  const { secondEmail, schoolings } = person;
  return [
    { term: t("staff.person.identity.username"), details: <CodeText t={t}>{person.username}</CodeText> },
    { term: t("staff.person.identity.email"), details: <Email t={t} person={person} sharers={sharers} /> },
    ...(secondEmail ? [{ term: t("staff.person.identity.secondEmail"), details: secondEmail }] : []),
    { term: t("staff.person.identity.phone"), details: <Phone t={t} person={person} /> },
    ...schoolings.flatMap((schooling) => taughtAt(t, schooling)),
  ];
}

function taughtAt(
  t: Translate,
  { classId, className, schoolName, leftOn, matricule }: Schooling,
): Definition[] {
  const school = leftOn
    ? t("staff.person.identity.left", { school: schoolName, day: new Date(leftOn) })
    : schoolName;
  return [
    { term: t("staff.person.identity.school"), details: school },
    ...(classId && className && !leftOn
      ? [
          {
            term: t("staff.person.identity.class"),
            details: (
              <a href={routes.staffClass(classId)} className="link">
                {className}
              </a>
            ),
          },
        ]
      : []),
    ...(matricule ? [{ term: t("staff.person.identity.matricule"), details: matricule }] : []),
  ];
}

function Email({ t, person: { email, bouncedAt }, sharers }: IdentitySectionProps) {
  if (email === null) return t("staff.person.identity.noEmail");
  const names = sharers.map(fullName).join(", ");
  return (
    <>
      <span className="break-all">{email}</span>
      {bouncedAt ? (
        <span className="block text-brick">
          {t("staff.person.identity.emailBounced", { moment: formatMoment(bouncedAt) })}
        </span>
      ) : null}
      {names ? (
        <span className="block font-normal text-ink-soft">
          {t("staff.person.identity.sharedWith", { names })}
        </span>
      ) : null}
    </>
  );
}

function Phone({ t, person: { phone, phoneAsGiven } }: { t: Translate; person: Person }) {
  const shown = phoneAsGiven ?? phone;
  if (!shown) return t("staff.person.identity.noPhone");
  return (
    <a href={telephoneLink(phone ?? shown)} className="link">
      {shown}
    </a>
  );
}
