import type { Translate } from "@/lib/i18n/translator";

/** What a form's page is called, before and after a refusal, and the heading of the refusal's summary. */
export interface FormTitles {
  page: string;
  refused: string;
  summary: string;
}

/** A form renders its own title: only it knows whether it was refused. */
export function formTitles(t: Translate, title: string, place: string): FormTitles {
  const page = t("ui.title.page", { title, place: place || t("ui.product") });
  return { page, refused: t("ui.title.refused", { title: page }), summary: t("ui.errorSummary.title") };
}
