import { formTitles } from "@/components/forms/form-titles";
import { DataTable } from "@/components/ui/data-table";
import type { Translate } from "@/lib/i18n/translator";
import { listedName } from "@/lib/people/full-name";
import type { ComingMajority } from "@/lib/people/majority/list-majorities";
import { routes } from "@/lib/routes";
import { handOverStudents } from "./actions";
import { HandOverForm } from "./hand-over-form";

interface MajorityFormProps {
  t: Translate;
  title: string;
  place: string;
  pupils: readonly ComingMajority[];
}

/** Coming and past birthdays; who is of age can be ticked. */
export function MajorityForm({ t, title, place, pupils }: MajorityFormProps) {
  return (
    <HandOverForm
      action={handOverStudents}
      titles={formTitles(t, title, place)}
      submit={t("staff.people.majority.submit")}
      waiting={t("staff.people.waiting")}
    >
      <DataTable
        caption={title}
        rows={pupils}
        rowKey={({ studentId }) => studentId}
        columns={[
          {
            heading: t("staff.people.columns.name"),
            cell: (pupil) => <Pupil t={t} pupil={pupil} />,
          },
          { heading: t("staff.people.columns.class"), cell: ({ className }) => className ?? "—" },
          {
            heading: t("staff.people.majority.turns18"),
            cell: ({ turns18 }) => t("staff.people.majority.day", { day: new Date(`${turns18}T12:00:00Z`) }),
          },
          {
            heading: t("staff.people.columns.state"),
            cell: ({ active }) =>
              t(active ? "staff.connections.state.active" : "staff.connections.state.pending"),
          },
        ]}
      />
    </HandOverForm>
  );
}

function Pupil({ t, pupil }: { t: Translate; pupil: ComingMajority }) {
  const name = listedName(pupil);
  return (
    <span className="flex items-start gap-3">
      {pupil.ofAge ? (
        <input
          type="checkbox"
          name="lignes"
          value={pupil.studentId}
          aria-label={t("staff.shell.list.select", { name })}
          className="mt-0.5 size-6 shrink-0 cursor-pointer accent-slate"
        />
      ) : (
        <span className="w-6 shrink-0" />
      )}
      <a href={routes.staffPerson(pupil.userId)} className="row-link">
        {name}
      </a>
    </span>
  );
}
