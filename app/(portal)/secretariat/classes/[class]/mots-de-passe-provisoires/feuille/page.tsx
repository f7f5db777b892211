import { Printer } from "lucide-react";
import { notFound } from "next/navigation";
import { StaffPage } from "@/components/layout/staff-page";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PrintButton } from "@/components/ui/print-button";
import { showClassSlips, slipMinutes } from "@/lib/access/provisional/class-passwords";
import { requireRecentProof, requireStaff } from "@/lib/auth/guards";
import { env } from "@/lib/env";
import { isUuid } from "@/lib/forms/fields";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { findClass } from "@/lib/people/lists/list-classes";
import { routes } from "@/lib/routes";
import { signOut } from "../../../../../actions";
import { SlipCard } from "./slip-card";

/** The slips of a class, to print and cut: made anew from their seeds for an hour, noted at each showing. */
export default async function ProvisionalSlipsPage({ params }: { params: Promise<{ class: string }> }) {
  const viewer = await requireStaff();
  const { class: classId } = await params;
  const found = isUuid(classId) ? await findClass(viewer.reach, classId) : undefined;
  if (!found) notFound();
  await requireRecentProof(viewer, routes.staffProvisionalSlips(classId));
  const [t, door, slips] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    showClassSlips(viewer, found),
  ]);
  const title = t("staff.person.slips.sheet", { name: found.name });
  const address = new URL(routes.login(), env().PUBLIC_URL).href.replace(/^https?:\/\//, "");

  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="classes"
      title={title}
      heading={title}
    >
      <p className="print:hidden">{t("staff.person.slips.sheetIntro", { minutes: slipMinutes })}</p>
      <div className="flex flex-wrap gap-3 print:hidden">
        {slips.length > 0 ? <PrintButton>{t("staff.person.slips.print")}</PrintButton> : null}
        <ButtonLink href={routes.staffProvisionalPasswords(classId)} variant="secondary">
          {t("staff.person.slips.choose")}
        </ButtonLink>
      </div>
      {slips.length > 0 ? (
        <ul className="grid gap-3 sm:grid-cols-2 print:grid-cols-2 print:gap-0">
          {slips.map((slip) => (
            <SlipCard
              key={slip.userId}
              t={t}
              slip={slip}
              className={found.name}
              school={found.schoolName}
              address={address}
            />
          ))}
        </ul>
      ) : (
        <EmptyState Icon={Printer} title={t("staff.person.slips.sheetEmptyTitle")}>
          {t("staff.person.slips.sheetEmpty", { minutes: slipMinutes })}
        </EmptyState>
      )}
    </StaffPage>
  );
}
