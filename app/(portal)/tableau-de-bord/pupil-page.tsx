import type { ReactNode } from "react";
import { ChildSwitcher } from "@/components/layout/child-switcher";
import { Page, type PageWidth } from "@/components/layout/page";
import { PortalNavigation } from "@/components/layout/portal-navigation";
import { blockAddress, type PupilBlock, PupilBlocks } from "@/components/layout/pupil-blocks";
import { RoleBand } from "@/components/layout/role-band";
import { SignOutForm } from "@/components/layout/sign-out-form";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { SkipLink } from "@/components/layout/skip-link";
import { PageTitle } from "@/components/ui/page-title";
import { pageTitles } from "@/components/ui/page-titles";
import type { Viewer } from "@/lib/auth/viewer";
import { elides } from "@/lib/i18n/elision";
import { keepTogether } from "@/lib/i18n/keep-together";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { doorOf } from "@/lib/people/front-door";
import { fullName } from "@/lib/people/full-name";
import type { Pupil } from "@/lib/people/pupils";
import { findPupilMarks } from "@/lib/publishing/dashboard/message-marks";
import { signOut } from "../actions";
import { PupilIdentity } from "./pupil-identity";

interface PupilPageProps {
  viewer: Viewer;
  /** Both as `findPupil(viewer, id)` gives them. */
  pupil: Pupil;
  siblings: readonly Pupil[];
  /** Which entry of the bar this page is under; the chips lead to the same one of a sibling. */
  block: PupilBlock;
  /** The page's one heading; the first page of a dashboard has the pupil's name instead. */
  heading?: string;
  /** False when a form of the page renders the document's title, which knows whether it was refused. */
  titled?: boolean;
  width?: PageWidth;
  children: ReactNode;
}

/** A page about one pupil: as whom one is here, whom it is about, the chips of the others, and the bar of blocks. */
export async function PupilPage({ viewer, pupil, siblings, block, ...page }: PupilPageProps) {
  const { heading, titled = true, width = "wide", children } = page;
  const [t, { marksOf, newDocuments }] = await Promise.all([
    pageTranslator(),
    findPupilMarks(viewer, pupil, siblings),
  ]);
  const isNew = { messages: marksOf(pupil.id).unread, documents: newDocuments };
  const door = doorOf(pupil.school);
  return (
    <>
      {titled ? <PageTitle titles={pageTitles(t, pupilTitle(t, pupil, heading), door.name)} /> : null}
      <SkipLink t={t} />
      <SiteHeader
        t={t}
        door={door}
        compact
        navigation={<PortalNavigation t={t} viewer={viewer} current={placeOf(pupil)} inside />}
        action={<SignOutForm t={t} signOut={signOut} />}
        band={<RoleBand colour={pupil.school.colour}>{roleOf(t, pupil)}</RoleBand>}
      />
      <PupilBlocks t={t} studentId={pupil.id} current={block} isNew={isNew} />
      <Page width={width} compact>
        <PupilIdentity t={t} pupil={pupil} heading={heading} />
        <ChildSwitcher
          t={t}
          childList={siblings}
          currentId={pupil.id}
          hrefFor={(studentId) => blockAddress(block, studentId)}
          labelFor={pupil.as === "self" ? ({ school }) => school.name : undefined}
          toDoFor={(studentId) => marksOf(studentId).toDo.length}
        />
        {heading ? <h1>{keepTogether(heading)}</h1> : null}
        {children}
      </Page>
      <SiteFooter t={t} door={door} contacts={block !== "home" && block !== "class"} />
    </>
  );
}

/** « Messages · Léa Dupont », « Léa Dupont, tableau de bord »: what a tab of the browser is called. */
export function pupilTitle(t: Translate, pupil: Pupil, heading?: string): string {
  const name = fullName(pupil);
  if (heading) return t("portal.dashboard.blockTitle", { heading, name });
  return pupil.as === "self" ? t("portal.dashboard.ownTitle") : t("portal.dashboard.title", { name });
}

const placeOf = ({ as }: Pupil) => (as === "self" ? "own" : "children");

const roleOf = (t: Translate, { as, firstName }: Pupil) =>
  as === "self" ? t("ui.role.self") : t("ui.role.parent", { firstName, elided: elides(firstName) });
