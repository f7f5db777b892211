import { MailCheck } from "lucide-react";
import { formTitles } from "@/components/forms/form-titles";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { letterLifetimeFor } from "@/lib/access/lifetimes";
import type { StaffViewer } from "@/lib/auth/guards";
import { db } from "@/lib/db/client";
import { days } from "@/lib/durations";
import type { Translate } from "@/lib/i18n/translator";
import { choiceOf, type LetterQuery, queryParameters } from "@/lib/letters/letter-choice";
import type { LetterPlan } from "@/lib/letters/plan-letters";
import { proposeLetters } from "@/lib/letters/propose-letters";
import { sheetsFor } from "@/lib/letters/sheets";
import { recordListSeen } from "@/lib/people/record-list-seen";
import type { School } from "@/lib/people/schools";
import { orderLetters } from "./actions";
import { PeopleByClass } from "./people-by-class";
import { PrintForm } from "./print-form";

interface ProposalSectionProps {
  t: Translate;
  viewer: StaffViewer;
  /** Whose portal it is, for the page's title. */
  place: string;
  school: School;
  query: LetterQuery;
}

/** How many letters there would be, for whom, and who is left out. Nothing is issued before the button. */
export async function ProposalSection({ t, viewer, place, school, query }: ProposalSectionProps) {
  const choice = choiceOf(query);
  const [proposal, lifetime] = await Promise.all([
    proposeLetters(db, school.id, choice),
    letterLifetimeFor(db, school.id),
  ]);
  const count = proposal.people.length;
  if (count > 0) await recordListSeen(viewer, { list: "letters", people: count, schoolId: school.id });
  const slips = choice.layout === "slips";
  const paper = { sheets: sheetsFor(choice.layout, count), days: lifetime / days(1) };
  return (
    <Card aria-labelledby="proposition">
      <div className="flex flex-col gap-4">
        <h2 id="proposition">
          {t(slips ? "staff.letters.proposal.headingSlips" : "staff.letters.proposal.heading", { count })}
        </h2>
        {count === 0 ? (
          <NothingDue t={t} plan={proposal} />
        ) : (
          <p>{t("staff.letters.proposal.paper", paper)}</p>
        )}
        <PrintForm
          action={orderLetters}
          titles={formTitles(t, t("staff.letters.title"), place)}
          hidden={{ ...queryParameters(query), cle: proposal.key }}
          consequence={t("staff.letters.proposal.consequence")}
          button={
            count > 0
              ? t(slips ? "staff.letters.proposal.printSlips" : "staff.letters.proposal.print", { count })
              : undefined
          }
          waiting={t("staff.letters.proposal.waiting")}
        />
        <LeftOut t={t} leftOut={proposal.leftOut} />
        <PeopleByClass t={t} people={proposal.people.map((addressee) => ({ addressee }))} />
      </div>
    </Card>
  );
}

function NothingDue({ t, plan: { leftOut } }: { t: Translate; plan: LetterPlan }) {
  const anybody = Object.values(leftOut).some((people) => people.length > 0);
  return (
    <EmptyState Icon={MailCheck} title={t("staff.letters.proposal.nobodyTitle")}>
      {t(anybody ? "staff.letters.proposal.nobodyText" : "staff.letters.proposal.nobodyAtAll")}
    </EmptyState>
  );
}

const reasons = ["active", "liveLetter", "suspended", "staff"] as const;

function LeftOut({ t, leftOut }: { t: Translate; leftOut: LetterPlan["leftOut"] }) {
  const given = reasons.filter((reason) => leftOut[reason].length > 0);
  if (given.length === 0) return null;
  return (
    <div>
      <h3>{t("staff.letters.leftOut.heading")}</h3>
      <ul className="list-disc ps-5 text-ink-soft">
        {given.map((reason) => (
          <li key={reason}>{t(`staff.letters.leftOut.${reason}`, { count: leftOut[reason].length })}</li>
        ))}
      </ul>
    </div>
  );
}
