import { notFound } from "next/navigation";
import { StaffPage } from "@/components/layout/staff-page";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { showDeskCode } from "@/lib/access/desk/show-desk-code";
import { requireStaff } from "@/lib/auth/guards";
import { isUuid } from "@/lib/forms/fields";
import { formatMoment } from "@/lib/i18n/formats";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { fullName } from "@/lib/people/full-name";
import { routes } from "@/lib/routes";
import { signOut } from "../../../../../actions";
import { CodeSheet } from "./code-sheet";

interface DeskCodePageProps {
  params: Promise<{ person: string; token: string }>;
}

/** The address names the code's row; the code itself is made anew each time the page is asked for, while it opens. */
export default async function DeskCodePage({ params }: DeskCodePageProps) {
  const viewer = await requireStaff();
  const { person: userId, token } = await params;
  if (!isUuid(userId) || !isUuid(token)) notFound();
  const shown = await showDeskCode(viewer, userId, token);
  if (shown.outcome === "absent") notFound();
  const [t, door] = await Promise.all([pageTranslator(), findFrontDoor()]);
  const { person } = shown;
  const title = t("staff.person.code.title", { name: fullName(person) });

  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      title={title}
      heading={title}
      width="narrow"
    >
      {shown.outcome === "open" ? (
        <CodeSheet t={t} {...shown} />
      ) : (
        <Notice kind={shown.outcome === "used" ? "success" : "warning"}>
          {t(`staff.person.code.${shown.outcome}`, { moment: formatMoment(shown.at) })}
        </Notice>
      )}
      <ButtonLink
        href={routes.staffPerson(person.userId)}
        variant="secondary"
        className="print:hidden"
        autoFocus={shown.outcome !== "open"}
      >
        {t("staff.person.code.back")}
      </ButtonLink>
    </StaffPage>
  );
}
