import { notFound } from "next/navigation";
import { requireStaff } from "@/lib/auth/guards";
import { db } from "@/lib/db/client";
import { single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { readSelection } from "@/lib/lists/list-request";
import { findSelectedGuardians, guardianList } from "@/lib/people/lists/list-guardians";
import { routes } from "@/lib/routes";
import { BulkActPage } from "../../bulk-act-page";
import type { ListParameters } from "../../list-place";
import { markGuardians } from "./actions";

export default async function GuardiansActPage({ searchParams }: { searchParams: Promise<ListParameters> }) {
  const viewer = await requireStaff();
  const asked = await searchParams;
  const selection = readSelection(asked, guardianList);
  if (single(asked.acte) !== "papier") notFound();
  const [t, adults] = [await pageTranslator(), await findSelectedGuardians(db, viewer.reach, selection)];
  const count = adults.length;
  return (
    <BulkActPage
      viewer={viewer}
      current="guardians"
      heading={t("staff.people.students.markPaper")}
      count={count}
      text={t("staff.people.bulk.paperText", { count })}
      selection={selection}
      action={markGuardians}
      fields={[]}
      submit={t("staff.people.bulk.paperSubmit")}
      backTo={routes.staffGuardians()}
    />
  );
}
