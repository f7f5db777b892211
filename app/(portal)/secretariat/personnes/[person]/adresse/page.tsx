import { notFound } from "next/navigation";
import { formTitles } from "@/components/forms/form-titles";
import { StaffPage } from "@/components/layout/staff-page";
import { requireStaff } from "@/lib/auth/guards";
import { formatMoment } from "@/lib/i18n/formats";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { type AddressSharer, findAddressSharers } from "@/lib/people/find-address-sharers";
import { findPerson, type Person } from "@/lib/people/find-person";
import { findFrontDoor } from "@/lib/people/front-door";
import { fullName } from "@/lib/people/full-name";
import { recordPersonSeen } from "@/lib/people/record-person-seen";
import { routes } from "@/lib/routes";
import { signOut } from "../../../../actions";
import { changeAddress } from "./actions";
import { AddressForm } from "./address-form";

export default async function CorrectAddressPage({ params }: { params: Promise<{ person: string }> }) {
  const viewer = await requireStaff();
  const person = await findPerson(viewer.reach, (await params).person);
  if (!person) notFound();
  const [t, door, sharers] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    findAddressSharers(viewer.reach, person.email, person.userId),
    recordPersonSeen(viewer, person.userId),
  ]);
  const title = t("staff.person.address.title", { name: fullName(person) });

  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      heading={title}
      back={{ href: routes.staffPerson(person.userId), label: t("staff.person.address.back") }}
      width="narrow"
    >
      <Today t={t} person={person} sharers={sharers} />
      <AddressForm
        action={changeAddress}
        titles={formTitles(t, title, door.name)}
        person={person.userId}
        was={person.email}
        words={addressWords(t)}
      />
      <p className="text-ink-soft">{t("staff.person.address.effects")}</p>
    </StaffPage>
  );
}

interface TodayProps {
  t: Translate;
  person: Person;
  sharers: readonly AddressSharer[];
}

function Today({ t, person: { email, bouncedAt }, sharers }: TodayProps) {
  if (email === null) return <p>{t("staff.person.address.currentNone")}</p>;
  const names = sharers.map(fullName).join(", ");
  return (
    <div>
      <p className="break-words">{t("staff.person.address.current", { email })}</p>
      {bouncedAt ? (
        <p className="text-brick">{t("staff.person.address.bounced", { moment: formatMoment(bouncedAt) })}</p>
      ) : null}
      {names ? <p className="text-ink-soft">{t("staff.person.address.sharedWith", { names })}</p> : null}
    </div>
  );
}

const addressWords = (t: Translate) => ({
  email: t("staff.person.address.email"),
  hint: t("staff.person.address.hint"),
  send: t("staff.person.address.send"),
  submit: t("staff.person.address.submit"),
  waiting: t("access.waiting"),
  keepTyped: t("staff.person.address.keepTyped"),
  takeProposal: t("staff.person.address.takeProposal", { proposal: "{proposal}" }),
});
