import type { Translate } from "@/lib/i18n/translator";

/** The id of every page's main part. */
export const mainId = "contenu";

/** First stop of the keyboard: past the header, to the page's matter. */
export function SkipLink({ t }: { t: Translate }) {
  return (
    <a
      href={`#${mainId}`}
      className="sr-only z-10 rounded-control bg-slate font-semibold text-on-slate focus:not-sr-only focus:absolute focus:start-3 focus:top-3 focus:px-4 focus:py-3 print:hidden"
    >
      {t("ui.skipToContent")}
    </a>
  );
}
