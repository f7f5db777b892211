import { UserRoundCheck } from "lucide-react";
import { StaffPage } from "@/components/layout/staff-page";
import { ButtonLink } from "@/components/ui/button-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { requireStaff } from "@/lib/auth/guards";
import { db } from "@/lib/db/client";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { listedName } from "@/lib/people/full-name";
import { listLikelyDuplicates } from "@/lib/people/merging/list-duplicates";
import { recordListSeen } from "@/lib/people/record-list-seen";
import { routes } from "@/lib/routes";
import { signOut } from "../../../actions";

export default async function DuplicatesPage() {
  const viewer = await requireStaff();
  const [t, door, pairs] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    listLikelyDuplicates(db, viewer.reach),
  ]);
  await recordListSeen(viewer, { list: "duplicates", people: 2 * pairs.length });
  const title = t("staff.people.guardians.duplicates");
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="guardians"
      title={title}
      heading={title}
      back={{ href: routes.staffGuardians(), label: t("staff.people.guardians.title") }}
      lead={<p>{t("staff.people.merge.duplicatesText")}</p>}
    >
      {pairs.length === 0 ? (
        <EmptyState Icon={UserRoundCheck} title={t("staff.people.merge.noDuplicate")} />
      ) : (
        <DataTable
          caption={title}
          rows={pairs}
          rowKey={({ oneId, otherId }) => `${oneId} ${otherId}`}
          columns={[
            {
              heading: t("staff.people.columns.name"),
              cell: listedName,
            },
            {
              heading: t("staff.people.columns.username"),
              cell: ({ oneUsername, otherUsername }) => (
                <span className="font-mono">{`${oneUsername}, ${otherUsername}`}</span>
              ),
            },
            {
              heading: t("staff.people.merge.clues"),
              cell: ({ sameEmail, samePhone }) =>
                [
                  ...(sameEmail ? [t("staff.people.columns.email")] : []),
                  ...(samePhone ? [t("staff.people.columns.phone")] : []),
                ].join(", "),
            },
            {
              heading: t("staff.people.merge.act"),
              cell: ({ oneId, otherId }) => (
                <ButtonLink href={routes.staffPersonMerge(oneId, { avec: otherId })} variant="secondary">
                  {t("staff.people.merge.compare")}
                </ButtonLink>
              ),
            },
          ]}
        />
      )}
    </StaffPage>
  );
}
