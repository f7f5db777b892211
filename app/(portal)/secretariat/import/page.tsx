import { StaffPage } from "@/components/layout/staff-page";
import { Notice } from "@/components/ui/notice";
import { requireStaff } from "@/lib/auth/guards";
import { listImports } from "@/lib/enrolment/find-import";
import { importLimits } from "@/lib/enrolment/import-limits";
import { type Parameter, single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { listSchoolsWithin } from "@/lib/people/staff-reach";
import { signOut } from "../../actions";
import { EarlierImports } from "./earlier-imports";
import { UploadCard } from "./upload-card";

interface ImportsPageProps {
  searchParams: Promise<{ refus?: Parameter; fait?: Parameter; ecole?: Parameter }>;
}

export default async function ImportsPage({ searchParams }: ImportsPageProps) {
  const viewer = await requireStaff();
  const [t, door, schools, earlier, asked] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    listSchoolsWithin(viewer.reach),
    listImports(viewer.reach),
    searchParams,
  ]);
  const refusal = refusalOf(single(asked.refus), t);
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="import"
      title={refusal ? t("ui.title.refused", { title: t("staff.import.title") }) : t("staff.import.title")}
      heading={t("staff.import.title")}
      lead={<p>{t("staff.import.text")}</p>}
    >
      {single(asked.fait) === "abandon" ? (
        <Notice kind="success">{t("staff.import.done.discarded")}</Notice>
      ) : null}
      <UploadCard t={t} schools={schools} refusal={refusal} />
      <EarlierImports t={t} imports={earlier} showSchool={schools.length > 1} />
    </StaffPage>
  );
}

const megabytes = importLimits.bytes / 1024 / 1024;

function refusalOf(why: string | undefined, t: Translate): string | undefined {
  if (why === "etablissement") return t("staff.import.upload.noSchool");
  if (why === "fichier") return t("staff.import.upload.noFile");
  if (why === "vide") return t("staff.import.upload.empty");
  return why === "taille" ? t("staff.import.upload.tooBig", { megabytes }) : undefined;
}
