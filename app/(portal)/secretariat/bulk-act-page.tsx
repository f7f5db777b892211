import { DescribedForm } from "@/components/forms/described-form";
import type { DescribedField } from "@/components/forms/described-input";
import { formTitles } from "@/components/forms/form-titles";
import type { StaffPlace } from "@/components/layout/staff-navigation";
import { StaffPage } from "@/components/layout/staff-page";
import { Notice } from "@/components/ui/notice";
import type { StaffViewer } from "@/lib/auth/guards";
import type { FormAction } from "@/lib/forms/form-state";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { type Selection, selectionQuery } from "@/lib/lists/list-request";
import { findFrontDoor } from "@/lib/people/front-door";
import { signOut } from "../actions";

interface BulkActPageProps {
  viewer: StaffViewer;
  current: StaffPlace;
  heading: string;
  /** How many people the act is about, and the sentence that says so. */
  count: number;
  text: string;
  selection: Selection;
  action: FormAction;
  fields: readonly DescribedField[];
  submit: string;
  backTo: string;
}

/** An act on everybody who was ticked: how many they are, what will be done, and one button. */
export async function BulkActPage(props: BulkActPageProps) {
  const { viewer, current, heading, count, text, selection, action, fields, submit, backTo } = props;
  const [t, door] = await Promise.all([pageTranslator(), findFrontDoor()]);
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current={current}
      heading={heading}
      back={{ href: backTo, label: t("staff.people.bulk.back") }}
      width="narrow"
      {...(count === 0 && { title: heading })}
    >
      {count === 0 ? (
        <Notice kind="warning">
          <p>{t("staff.shell.list.nothingTicked")}</p>
        </Notice>
      ) : (
        <>
          <p>{text}</p>
          <DescribedForm
            action={action}
            titles={formTitles(t, heading, door.name)}
            hidden={{ selection: JSON.stringify(selectionQuery(selection)) }}
            groups={fields.length > 0 ? [{ fields }] : []}
            submits={[{ label: submit, waiting: t("staff.people.waiting") }]}
          />
        </>
      )}
    </StaffPage>
  );
}
