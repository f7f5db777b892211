import { type Column, DataTable } from "@/components/ui/data-table";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { Translate } from "@/lib/i18n/translator";
import type { ActivationSpan } from "@/lib/people/connection-activations";
import { type ClassProgress, sortClasses } from "@/lib/people/connection-classes";
import { routes } from "@/lib/routes";

interface ClassesSectionProps {
  t: Translate;
  classes: readonly ClassProgress[];
  order: "name" | "behind";
  address: { ecole: string | undefined };
  span: ActivationSpan;
}

/** « 18 / 24 familles », class by class. */
export function ClassesSection({ t, classes, order, address, span }: ClassesSectionProps) {
  const total = (key: "families" | "connected") => classes.reduce((sum, one) => sum + one[key], 0);
  const [families, connected] = [total("families"), total("connected")];
  return (
    <section aria-labelledby="classes" className="flex flex-col gap-3">
      <h2 id="classes">{t("staff.connections.overview.classesHeading")}</h2>
      <p className="font-semibold">{t("staff.connections.overview.summary", { connected, families })}</p>
      <p className="text-ink-soft">{t("staff.connections.definition")}</p>
      <Orders t={t} order={order} address={address} span={span} />
      <DataTable
        caption={t("staff.connections.overview.classesHeading")}
        columns={columns(t, address)}
        rows={sortClasses(classes, order)}
        rowKey={({ id }) => id ?? ""}
      />
    </section>
  );
}

function Orders({ t, order, address, span }: Omit<ClassesSectionProps, "classes">) {
  const other = order === "name" ? "behind" : undefined;
  const periode = span === "year" ? span : undefined;
  return (
    <nav aria-label={t("staff.connections.overview.order")} className="flex flex-wrap gap-x-5 print:hidden">
      {(["name", "behind"] as const).map((one) => {
        const words = t(`staff.connections.overview.${one === "name" ? "byName" : "byDelay"}`);
        return one === order ? (
          <span key={one} aria-current="true" className="inline-flex min-h-11 items-center font-semibold">
            {words}
          </span>
        ) : (
          <a
            key={one}
            href={routes.connections({ ...address, periode, ordre: other })}
            className="standing-link"
          >
            {words}
          </a>
        );
      })}
    </nav>
  );
}

const columns = (t: Translate, address: ClassesSectionProps["address"]): Column<ClassProgress>[] => [
  {
    heading: t("staff.connections.overview.className"),
    cell: ({ id, name, headTeacher }) => (
      <span className="flex flex-wrap items-baseline gap-x-3">
        {id ? (
          <a href={routes.connections({ ...address, classe: id })} className="row-link">
            {name}
          </a>
        ) : (
          t("staff.connections.overview.noClass")
        )}
        {headTeacher ? <span className="font-normal text-ink-soft">{headTeacher}</span> : null}
      </span>
    ),
  },
  {
    heading: t("staff.connections.overview.families"),
    cell: ({ connected, families }) => (
      <span className="flex flex-wrap items-center justify-end gap-x-4 gap-y-1 sm:justify-start">
        <ProgressBar
          value={connected}
          max={families}
          label={t("staff.connections.overview.progressLabel", { connected, families })}
        />
        <span className="tabular-nums">
          {t("staff.connections.overview.progress", { connected, families })}
        </span>
      </span>
    ),
  },
];
