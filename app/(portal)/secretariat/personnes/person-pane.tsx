import { readAccessTraces } from "@/lib/access/diagnosis/access-traces";
import { diagnoseAccess } from "@/lib/access/diagnosis/diagnose-access";
import type { StaffViewer } from "@/lib/auth/guards";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import type { Translate } from "@/lib/i18n/translator";
import { findAddressSharers } from "@/lib/people/find-address-sharers";
import type { Person } from "@/lib/people/find-person";
import { recordPersonSeen } from "@/lib/people/record-person-seen";
import { listGuardianshipsOf } from "@/lib/people/rights/find-guardianship";
import { AccountSection } from "./account-section";
import { DeskSection } from "./desk-section";
import { DiagnosisCard } from "./diagnosis-card";
import { FamilySection } from "./family-section";
import { IdentitySection } from "./identity-section";
import { PersonHeading } from "./person-heading";
import { TimelineSection } from "./timeline-section";

interface PersonPaneProps {
  t: Translate;
  viewer: StaffViewer;
  /** `await findPerson(viewer.reach, id)` */
  person: Person;
  /** Where the timeline goes on from, as its own link says. */
  before?: string | undefined;
  /** Whether the main act takes the focus, so that Enter does it: on the person's own page, before anything was done. */
  focusAct?: boolean;
  /** On the person's own page the name is the page's heading already. */
  headed?: boolean;
}

/** One family's answer to « pourquoi n’arrivent-ils pas à se connecter ? »: what is wrong, what mends it, what happened. */
export async function PersonPane({ t, viewer, person, before, focusAct = false, headed }: PersonPaneProps) {
  const { userId } = person;
  const [traces, links, sharers] = await Promise.all([
    readAccessTraces(userId),
    listGuardianshipsOf(db, viewer.reach, userId),
    findAddressSharers(viewer.reach, person.email, userId),
  ]);
  await recordPersonSeen(viewer, userId);
  const isOnlyGuardian = person.schoolings.length === 0 && person.roles.length === 0;
  const hasNothingBehindTheDoor =
    isOnlyGuardian && links.length > 0 && links.every(({ isCurrent }) => !isCurrent);
  const today = now();
  const diagnosis = diagnoseAccess({ person, traces, hasNothingBehindTheDoor }, today);

  return (
    <div className="@container flex min-w-0 flex-col gap-5">
      {headed ? null : <PersonHeading t={t} person={person} />}
      <DiagnosisCard t={t} person={person} diagnosis={diagnosis} today={today} focusAct={focusAct} />
      <div className="grid items-start gap-5 @4xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-5">
          <IdentitySection t={t} person={person} sharers={sharers} />
          <FamilySection t={t} userId={userId} links={links} />
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <DeskSection t={t} person={person} diagnosis={diagnosis} />
          <AccountSection t={t} staff={viewer} person={person} />
          <TimelineSection t={t} reach={viewer.reach} userId={userId} before={before} />
        </div>
      </div>
    </div>
  );
}
