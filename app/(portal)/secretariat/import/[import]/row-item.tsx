import { Button } from "@/components/ui/button";
import { isOpen } from "@/lib/enrolment/consequence";
import type { SeenImport } from "@/lib/enrolment/find-import";
import type { ImportRow } from "@/lib/enrolment/list-import-rows";
import type { Translate } from "@/lib/i18n/translator";
import { routes } from "@/lib/routes";
import { settle } from "../actions";
import { ChangeList } from "./change-list";
import { NoteForm } from "./note-form";

interface RowItemProps {
  t: Translate;
  seen: SeenImport;
  row: ImportRow;
  /** Where the reader is, and which row comes next. */
  place: string;
}

/** One person: who, what changes, and what somebody should look at with its answers. */
export function RowItem({ t, seen, row, place }: RowItemProps) {
  const { position, changes, findings, kind } = row;
  const told = findings.filter((note) => isOpen(note) || note.doubt || note.severity !== "info");
  return (
    <li
      id={`ligne-${position}`}
      data-row
      className="grid max-w-none scroll-mt-4 gap-x-6 gap-y-2 border-line border-b py-3 sm:grid-cols-[minmax(12rem,1fr)_2.4fr] sm:px-2"
    >
      <Who t={t} row={row} written={seen.state === "committed"} />
      <div className="flex min-w-0 flex-col gap-2.5">
        {changes.length > 0 ? <ChangeList t={t} changes={changes} isNew={kind === "new"} /> : null}
        {told.map((note) => (
          <NoteForm
            key={`${note.code} ${note.column} ${note.doubt?.key ?? note.message}`}
            t={t}
            note={note}
            importId={seen.state === "previewed" ? seen.id : undefined}
            place={place}
          />
        ))}
        {seen.state === "committed" && row.doubtful ? <SettleForm t={t} rowId={row.id} /> : null}
      </div>
    </li>
  );
}

function Who({ t, row, written }: { t: Translate; row: ImportRow; written: boolean }) {
  const { lastName, firstName, className, line, isStudent, userId } = row;
  const facts = [
    t(isStudent ? "staff.import.rows.pupil" : "staff.import.rows.guardian"),
    className,
    line === null ? null : t("staff.import.rows.line", { line }),
  ];
  const name = `${lastName} ${firstName}`.trim();
  const leads = userId !== null && (written || row.kind !== "new");
  return (
    <div className="min-w-0">
      <p className="font-semibold">
        {leads ? (
          <a href={routes.staffPerson(userId)} className="row-link">
            {name}
          </a>
        ) : (
          name
        )}
      </p>
      <p className="text-[0.95rem] text-ink-soft">{facts.filter(Boolean).join(" · ")}</p>
    </div>
  );
}

function SettleForm({ t, rowId }: { t: Translate; rowId: string }) {
  return (
    <form action={settle}>
      <input type="hidden" name="row" value={rowId} />
      <Button variant="secondary">{t("staff.import.rows.settle")}</Button>
    </form>
  );
}
