import { Archive } from "lucide-react";
import { DescribedForm } from "@/components/forms/described-form";
import { formTitles } from "@/components/forms/form-titles";
import { StaffPage } from "@/components/layout/staff-page";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { requireAdministrator } from "@/lib/auth/guards";
import { db } from "@/lib/db/client";
import { single } from "@/lib/forms/single";
import { formatDate } from "@/lib/i18n/formats";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { listedName } from "@/lib/people/full-name";
import { countErasable, listErasable } from "@/lib/people/leavers/erasable";
import { recordListSeen } from "@/lib/people/record-list-seen";
import { routes } from "@/lib/routes";
import { signOut } from "../../../actions";
import type { ListParameters } from "../../list-place";
import { erase } from "./actions";

export default async function ErasurePage({ searchParams }: { searchParams: Promise<ListParameters> }) {
  const viewer = await requireAdministrator();
  const [t, door, counts, people, asked] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    countErasable(db, viewer.reach),
    listErasable(db, viewer.reach),
    searchParams,
  ]);
  await recordListSeen(viewer, { list: "erasable", people: people.length });
  const title = t("staff.people.students.erasures");
  const [erased, all] = [single(asked.efface), counts.pupils + counts.guardians];

  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="students"
      heading={title}
      back={{ href: routes.staffStudents(), label: t("staff.people.students.title") }}
      lead={<p>{t("staff.people.erasure.text")}</p>}
      {...(all === 0 && { title })}
    >
      {erased ? (
        <Notice kind="success">
          <p>{t("staff.people.erasure.done", { count: Number(erased) })}</p>
        </Notice>
      ) : null}
      {all === 0 ? (
        <EmptyState Icon={Archive} title={t("staff.people.erasure.none")}>
          {t("staff.people.erasure.noneText")}
        </EmptyState>
      ) : (
        <>
          <Notice kind="warning">
            <p>{t("staff.people.erasure.counts", { ...counts })}</p>
          </Notice>
          <DataTable
            caption={title}
            rows={people}
            rowKey={({ userId }) => userId}
            columns={[
              {
                heading: t("staff.people.columns.name"),
                cell: listedName,
              },
              { heading: t("staff.people.columns.username"), cell: ({ username }) => username },
              {
                heading: t("staff.people.columns.leftOn"),
                cell: ({ leftOn }) => formatDate(new Date(leftOn)),
              },
            ]}
          />
          <DescribedForm
            action={erase}
            titles={formTitles(t, title, door.name)}
            hidden={{ expected: String(all) }}
            groups={[{ fields: [{ kind: "tick", name: "sure", label: t("staff.people.erasure.sure") }] }]}
            submits={[{ label: t("staff.people.erasure.submit"), waiting: t("staff.people.waiting") }]}
          />
        </>
      )}
    </StaffPage>
  );
}
