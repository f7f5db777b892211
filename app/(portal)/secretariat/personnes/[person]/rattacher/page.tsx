import { notFound } from "next/navigation";
import { DescribedForm } from "@/components/forms/described-form";
import { formTitles } from "@/components/forms/form-titles";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { requireStaff } from "@/lib/auth/guards";
import { isUuid } from "@/lib/forms/fields";
import { type Parameter, single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findTies } from "@/lib/people/families/find-ties";
import { fullName } from "@/lib/people/full-name";
import { routes } from "@/lib/routes";
import { PersonFormPage } from "../person-form-page";
import { addAdult } from "./actions";
import { FoundTies } from "./found-ties";
import { newAdultGroups } from "./new-adult-groups";

interface AttachPageProps {
  params: Promise<{ person: string }>;
  searchParams: Promise<{ q?: Parameter; refus?: Parameter; sens?: Parameter }>;
}

export default async function AttachPage({ params, searchParams }: AttachPageProps) {
  const viewer = await requireStaff();
  const [{ person: userId }, asked, t] = await Promise.all([params, searchParams, pageTranslator()]);
  if (!isUuid(userId)) notFound();
  const typed = single(asked.q) ?? "";
  const ties = await findTies(viewer, userId, { typed, as: single(asked.sens) });
  if (!ties) notFound();
  const { person, role, candidates, schoolings } = ties;
  const heading = t(`staff.people.attach.${role}.title`, { name: fullName(person) });
  return (
    <PersonFormPage
      viewer={viewer}
      person={person}
      heading={heading}
      {...(role === "child" && { title: heading })}
    >
      {single(asked.refus) ? (
        <Notice kind="warning">
          <p>{t("staff.people.attach.oneself")}</p>
        </Notice>
      ) : null}
      <form action={routes.staffPersonAttach(userId)} className="flex flex-col gap-3">
        <input type="hidden" name="sens" value={role} />
        <TextField
          name="q"
          type="search"
          label={t(`staff.people.attach.${role}.search`)}
          defaultValue={typed}
          autoComplete="off"
        />
        <Button variant="secondary">{t("staff.people.attach.submit")}</Button>
      </form>
      {typed ? <FoundTies t={t} userId={userId} role={role} candidates={candidates} /> : null}
      {role === "child" ? (
        <p className="text-ink-soft">{t("staff.people.attach.newChild")}</p>
      ) : (
        <DescribedForm
          action={addAdult}
          titles={formTitles(t, heading)}
          hidden={{ person: userId }}
          groups={newAdultGroups(t, schoolings)}
          submits={[{ label: t("staff.people.attach.create"), waiting: t("staff.people.waiting") }]}
        />
      )}
    </PersonFormPage>
  );
}
