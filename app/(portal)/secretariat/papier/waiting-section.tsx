import { MailCheck } from "lucide-react";
import { formTitles } from "@/components/forms/form-titles";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { StaffViewer } from "@/lib/auth/guards";
import { db } from "@/lib/db/client";
import { formatCount } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { groupBy } from "@/lib/lists/group-by";
import { recordListSeen } from "@/lib/people/record-list-seen";
import type { School } from "@/lib/people/schools";
import { classOf } from "@/lib/publishing/paper/compose-bundle";
import { type PlannedEnvelope, proposeBundle } from "@/lib/publishing/paper/propose-bundle";
import { PrintForm } from "../lettres/print-form";
import { orderBundle } from "./actions";

interface WaitingSectionProps {
  t: Translate;
  viewer: StaffViewer;
  /** Whose portal it is, for the page's title. */
  place: string;
  school: School;
}

/** How many envelopes there would be, class by class, and the button that makes a bundle of them. */
export async function WaitingSection({ t, viewer, place, school }: WaitingSectionProps) {
  const { envelopes, messages, key } = await proposeBundle(db, school.id);
  const count = envelopes.length;
  if (count > 0) await recordListSeen(viewer, { list: "paper", people: count, schoolId: school.id });
  return (
    <Card aria-labelledby="attente">
      <div className="flex flex-col gap-4">
        <h2 id="attente">{t("staff.paper.waiting.heading", { count })}</h2>
        {count === 0 ? (
          <EmptyState Icon={MailCheck} title={t("staff.paper.waiting.noneTitle")}>
            {t("staff.paper.waiting.noneText")}
          </EmptyState>
        ) : (
          <p>{t("staff.paper.waiting.messages", { messages })}</p>
        )}
        <PrintForm
          action={orderBundle}
          titles={formTitles(t, t("staff.paper.title"), place)}
          hidden={{ ecole: school.slug, cle: key }}
          consequence={t("staff.paper.waiting.consequence")}
          button={count > 0 ? t("staff.paper.waiting.button") : undefined}
          waiting={t("staff.paper.waiting.preparing")}
        />
        {count > 0 ? (
          <DataTable
            caption={t("staff.paper.waiting.byClass")}
            columns={columnsOf(t)}
            rows={byClass(t, envelopes)}
            rowKey={({ name }) => name}
          />
        ) : null}
      </div>
    </Card>
  );
}

interface WaitingClass {
  name: string;
  envelopes: number;
  messages: number;
}

/** The envelopes come in the order of the sheets: so do their classes. */
function byClass(t: Translate, envelopes: readonly PlannedEnvelope[]): WaitingClass[] {
  const ofClass = groupBy(envelopes, (envelope) => classOf(t, envelope));
  return [...ofClass].map(([name, listed]) => ({
    name,
    envelopes: listed.length,
    messages: listed.reduce((sum, { messages }) => sum + messages, 0),
  }));
}

const columnsOf = (t: Translate): Column<WaitingClass>[] => [
  { heading: t("staff.paper.waiting.class"), cell: ({ name }) => name },
  {
    heading: t("staff.paper.waiting.envelopes"),
    numeric: true,
    cell: ({ envelopes }) => formatCount(envelopes),
  },
  {
    heading: t("staff.paper.waiting.classMessages"),
    numeric: true,
    cell: ({ messages }) => formatCount(messages),
  },
];
