import { notFound } from "next/navigation";
import { Notice } from "@/components/ui/notice";
import { requireStaff, type StaffViewer } from "@/lib/auth/guards";
import { reachFor } from "@/lib/auth/policy";
import { db } from "@/lib/db/client";
import { isUuid } from "@/lib/forms/fields";
import { type Parameter, single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { fullName } from "@/lib/people/full-name";
import { areKin, refusalOfMerge } from "@/lib/people/merging/judge-merge";
import { findMergeSide } from "@/lib/people/merging/merge-sides";
import { recordPersonSeen } from "@/lib/people/record-person-seen";
import { listGuardianshipsOf } from "@/lib/people/rights/find-guardianship";
import { PersonFormPage } from "../person-form-page";
import { CompareAccounts } from "./compare-accounts";
import { MergeForm } from "./merge-form";
import { OtherAccountSearch } from "./other-account-search";

interface MergePageProps {
  params: Promise<{ person: string }>;
  searchParams: Promise<{ avec?: Parameter; q?: Parameter }>;
}

export default async function MergePage({ params, searchParams }: MergePageProps) {
  const viewer = await requireStaff();
  const [{ person: userId }, asked, t] = await Promise.all([params, searchParams, pageTranslator()]);
  const otherId = single(asked.avec);
  const one = await findSide(viewer, userId);
  const other = otherId ? await findSide(viewer, otherId) : undefined;
  if (!one || (otherId && !other)) notFound();
  if (other) await recordPersonSeen(viewer, other.userId);
  const heading = t("staff.people.merge.title", { name: fullName(one) });
  if (!other)
    return (
      <PersonFormPage viewer={viewer} person={one} heading={heading} title={heading}>
        <OtherAccountSearch t={t} reach={viewer.reach} userId={userId} typed={single(asked.q) ?? ""} />
      </PersonFormPage>
    );
  const refusal = refusalOfMerge(
    { ...viewer, administers: reachFor(viewer.staff, "staff.manage") },
    one,
    other,
  );
  const links = await Promise.all(
    [one, other].map((side) => listGuardianshipsOf(db, viewer.reach, side.userId)),
  );
  return (
    <PersonFormPage
      viewer={viewer}
      person={one}
      heading={heading}
      width="full"
      {...(refusal && { title: heading })}
    >
      <CompareAccounts t={t} sides={[one, other]} links={links} />
      {refusal ? (
        <Notice kind="warning">
          <p>{t(`staff.people.merge.refused.${refusal}`)}</p>
        </Notice>
      ) : (
        <MergeForm t={t} heading={heading} one={one} other={other} kin={areKin(one, other)} />
      )}
    </PersonFormPage>
  );
}

const findSide = async (viewer: StaffViewer, userId: string) =>
  isUuid(userId) ? findMergeSide(db, viewer.reach, userId) : undefined;
