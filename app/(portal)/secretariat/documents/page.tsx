import { FileUp } from "lucide-react";
import { notFound } from "next/navigation";
import { StaffPage } from "@/components/layout/staff-page";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { requireStaff } from "@/lib/auth/guards";
import { isUuid } from "@/lib/forms/fields";
import { single } from "@/lib/forms/single";
import { formatBytes } from "@/lib/i18n/formats";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { listQuery, type Parameters } from "@/lib/lists/list-request";
import { findFrontDoor } from "@/lib/people/front-door";
import { listSchoolsWithin } from "@/lib/people/staff-reach";
import { findShelfDocument, listShelf, readShelfRequest } from "@/lib/publishing/documents/list-shelf";
import { weighDocuments } from "@/lib/publishing/documents/weigh-documents";
import { routes } from "@/lib/routes";
import { signOut } from "../../actions";
import { PublishSection } from "./publish-section";
import { ShelfFilters } from "./shelf-filters";
import { ShelfList } from "./shelf-list";
import { ShelfPane } from "./shelf-pane";
import { tellUploadRefusal } from "./upload-refusal";

/** What families find at any time; one document in hand stands beside the list. */
export default async function DocumentsPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const viewer = await requireStaff();
  const asked = await searchParams;
  const request = readShelfRequest(asked);
  const chosen = single(asked.document);
  const [t, door, page, schools, weight, document] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    listShelf(viewer.reach, request),
    listSchoolsWithin(viewer.reach),
    weighDocuments(viewer.reach),
    isUuid(chosen) ? findShelfDocument(viewer.reach, chosen) : undefined,
  ]);
  if (chosen && !document) notFound();
  const publishing = single(asked.publier) !== undefined;
  const refusal = tellUploadRefusal(t, asked);
  const title = t("staff.documents.title");
  const done = doneWords.find((word) => word === single(asked.fait));
  const query = listQuery(request);
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="documents"
      title={refusal ? t("ui.title.refused", { title }) : title}
      heading={title}
      lead={
        <>
          <p>{t("staff.documents.text")}</p>
          <p>{t("staff.documents.weight", { files: weight.files, size: formatBytes(weight.bytes) })}</p>
        </>
      }
      act={
        publishing ? null : (
          <ButtonLink href={routes.staffDocuments({ ...query, publier: "1" })}>
            <FileUp aria-hidden="true" className="size-5" />
            {t("staff.documents.publish.open")}
          </ButtonLink>
        )
      }
      pane={
        document ? (
          <ShelfPane t={t} document={document} listHref={routes.staffDocuments(query)} refusal={refusal} />
        ) : undefined
      }
    >
      {done ? <Notice kind="success">{t(`staff.documents.done.${done}`)}</Notice> : null}
      {publishing ? <PublishSection t={t} schools={schools} asked={asked} /> : null}
      <ShelfFilters t={t} schools={schools} request={request} />
      <ShelfList t={t} page={page} request={request} withSchool={schools.length > 1} />
    </StaffPage>
  );
}

const doneWords = ["publie", "remplace", "retire", "connu", "deja-retire"] as const;
