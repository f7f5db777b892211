import type { Translate } from "@/lib/i18n/translator";

/** A document's title in its two states; plain strings, for a form that runs in the browser without the catalogue. */
export interface PageTitles {
  plain: string;
  refused: string;
}

/** « Connexion – Institut Saint-Luc », and « Erreur : … » once refused. An empty place is the product's name. */
export function pageTitles(t: Translate, title: string, place?: string): PageTitles {
  const plain = t("ui.title.page", { title, place: place || t("ui.product") });
  return { plain, refused: t("ui.title.refused", { title: plain }) };
}
