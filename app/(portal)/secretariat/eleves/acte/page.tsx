import { notFound } from "next/navigation";
import { requireStaff } from "@/lib/auth/guards";
import { db } from "@/lib/db/client";
import { single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { readSelection } from "@/lib/lists/list-request";
import { listPresentClasses } from "@/lib/people/families/find-class";
import { findSelectedStudents, studentList } from "@/lib/people/lists/list-students";
import { routes } from "@/lib/routes";
import { BulkActPage } from "../../bulk-act-page";
import type { ListParameters } from "../../list-place";
import { changeClass, markStudents } from "./actions";

export default async function StudentsActPage({ searchParams }: { searchParams: Promise<ListParameters> }) {
  const viewer = await requireStaff();
  const asked = await searchParams;
  const selection = readSelection(asked, studentList);
  const [t, pupils] = [await pageTranslator(), await findSelectedStudents(db, viewer.reach, selection)];
  const around = { viewer, current: "students", selection, backTo: routes.staffStudents() } as const;
  const [count, schools] = [pupils.length, new Set(pupils.map(({ schoolId }) => schoolId))];
  const act = single(asked.acte);
  if (act === "papier")
    return (
      <BulkActPage
        {...around}
        heading={t("staff.people.students.markPaper")}
        count={count}
        text={t("staff.people.bulk.paperText", { count })}
        action={markStudents}
        fields={[]}
        submit={t("staff.people.bulk.paperSubmit")}
      />
    );
  if (act !== "classe") notFound();
  const [schoolId, another] = schools;
  const classes = !schoolId || another ? [] : await listPresentClasses(db, schoolId);
  return (
    <BulkActPage
      {...around}
      heading={t("staff.people.students.moveClass")}
      count={count}
      text={t(another ? "staff.people.bulk.severalSchools" : "staff.people.bulk.classText", { count })}
      action={changeClass}
      fields={[
        {
          kind: "select",
          name: "class",
          label: t("staff.people.bulk.newClass"),
          none: "—",
          choices: classes.map(({ id, name }) => ({ value: id, name })),
        },
      ]}
      submit={t("staff.people.bulk.classSubmit")}
    />
  );
}
