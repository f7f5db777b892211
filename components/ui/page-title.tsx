import type { PageTitles } from "./page-titles";

interface PageTitleProps {
  /** `pageTitles(t, title, door.name)` */
  titles: PageTitles;
  refused?: boolean;
}

/**
 * The document's title, which React hoists into the head. Pages and forms render it themselves, because
 * `generateMetadata` does not see what an action answered.
 */
export function PageTitle({ titles, refused = false }: PageTitleProps) {
  return <title>{refused ? titles.refused : titles.plain}</title>;
}
