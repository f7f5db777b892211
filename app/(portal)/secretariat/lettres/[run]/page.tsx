import { FileText, MailCheck } from "lucide-react";
import { notFound } from "next/navigation";
import { StaffPage } from "@/components/layout/staff-page";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { requireStaff } from "@/lib/auth/guards";
import { isUuid } from "@/lib/forms/fields";
import { type Parameter, single } from "@/lib/forms/single";
import { formatMoment } from "@/lib/i18n/formats";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { findLetterRun, type LetterRun } from "@/lib/letters/letter-runs";
import { listRunPeople } from "@/lib/letters/run-people";
import { sheetsFor } from "@/lib/letters/sheets";
import { findFrontDoor } from "@/lib/people/front-door";
import { recordListSeen } from "@/lib/people/record-list-seen";
import { routes } from "@/lib/routes";
import { signOut } from "../../../actions";
import { PeopleByClass } from "../people-by-class";
import { RunFacts } from "./run-facts";

interface RunPageProps {
  params: Promise<{ run: string }>;
  searchParams: Promise<{ fait?: Parameter }>;
}

export default async function LetterRunPage({ params, searchParams }: RunPageProps) {
  const viewer = await requireStaff();
  const [t, door, { run: id }, asked] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    params,
    searchParams,
  ]);
  const run = isUuid(id) ? await findLetterRun(viewer.reach, id) : undefined;
  if (!run) notFound();
  const people = await listRunPeople(run);
  await recordListSeen(viewer, { list: "letters", people: people.length, schoolId: run.schoolId });
  const title = t("staff.letters.run.title", { moment: formatMoment(run.createdAt) });
  const done = single(asked.fait);

  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="letters"
      title={title}
      heading={title}
      back={{ href: routes.letters({ ecole: run.schoolSlug }), label: t("staff.letters.run.back") }}
    >
      {done === "imprime" ? <Notice kind="success">{t("staff.letters.run.printed")}</Notice> : null}
      {done === "deja" ? <Notice kind="warning">{t("staff.letters.run.joined")}</Notice> : null}
      <PaperCard t={t} run={run} />
      <RunFacts t={t} run={run} />
      <Card>
        <PeopleByClass t={t} people={people} />
      </Card>
    </StaffPage>
  );
}

/** The page's one act, or what to do instead. */
function PaperCard({ t, run }: { t: Translate; run: LetterRun }) {
  if (run.open === 0)
    return (
      <EmptyState Icon={MailCheck} title={t("staff.letters.run.emptyTitle")}>
        {t("staff.letters.run.empty")}{" "}
        <a href={routes.letters({ ecole: run.schoolSlug })} className="link">
          {t("staff.letters.run.again")}
        </a>
      </EmptyState>
    );
  return (
    <Card className="flex flex-col items-start gap-3">
      <p>{t("staff.letters.run.sheetsLeft", { sheets: sheetsFor(run.layout, run.open), count: run.open })}</p>
      <ButtonLink href={routes.letterRunPdf(run.id)} target="_blank" className="max-sm:w-full">
        <FileText aria-hidden="true" className="size-5" />
        {t("staff.letters.run.open")}
      </ButtonLink>
      <p className="max-w-[66ch] text-ink-soft">
        {t(run.layout === "slips" ? "staff.letters.run.cut" : "staff.letters.run.fold")}
      </p>
      <p className="max-w-[66ch] text-ink-soft">{t("staff.letters.run.notKept")}</p>
    </Card>
  );
}
