import { type PageTitles, pageTitles } from "@/components/ui/page-titles";
import type { Translate } from "@/lib/i18n/translator";

/** What a form's page is called, before and after a refusal, and the heading of the refusal's summary. */
export interface FormTitles extends PageTitles {
  summary: string;
}

/** A form renders its own title: only it knows whether it was refused. */
export const formTitles = (t: Translate, title: string, place?: string): FormTitles => ({
  ...pageTitles(t, title, place),
  summary: t("ui.errorSummary.title"),
});
