import type { ReactNode } from "react";
import { StaffPage } from "@/components/layout/staff-page";
import type { StaffViewer } from "@/lib/auth/guards";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { fullName } from "@/lib/people/full-name";
import { recordPersonSeen } from "@/lib/people/record-person-seen";
import { routes } from "@/lib/routes";
import { signOut } from "../../../actions";

interface PersonFormPageProps {
  viewer: StaffViewer;
  person: { userId: string; firstName: string; lastName: string };
  heading: string;
  /** Set on pages without a form of their own title. */
  title?: string;
  width?: "narrow" | "full";
  children: ReactNode;
}

/** One act on one person: who it is about, and the way back to them. Whoever opens it sees them: the journal says so. */
export async function PersonFormPage({
  viewer,
  person,
  heading,
  title,
  width,
  children,
}: PersonFormPageProps) {
  const [t, door] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    recordPersonSeen(viewer, person.userId),
  ]);
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      heading={heading}
      back={{
        href: routes.staffPerson(person.userId),
        label: t("staff.people.backTo", { name: fullName(person) }),
      }}
      width={width ?? "narrow"}
      {...(title && { title })}
    >
      {children}
    </StaffPage>
  );
}
