import type { Translate } from "@/lib/i18n/translator";

interface PageTitleProps {
  t: Translate;
  title: string;
  /** What stands after the dash: the school, or the product. */
  place?: string;
  /** A refused form says so first: « Erreur : Connexion – Institut Saint-Luc ». */
  refused?: boolean;
}

/**
 * The document's title. React hoists it into the head; pages and forms render it themselves, because
 * `generateMetadata` does not see what an action answered.
 */
export function PageTitle({ t, title, place = t("ui.product"), refused = false }: PageTitleProps) {
  const full = t("ui.title.page", { title, place });
  return <title>{refused ? t("ui.title.refused", { title: full }) : full}</title>;
}
