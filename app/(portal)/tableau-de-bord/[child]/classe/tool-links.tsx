import { ExternalLink } from "lucide-react";
import { Card } from "@/components/ui/card";
import type { Translate } from "@/lib/i18n/translator";
import type { SchoolLink } from "@/lib/publishing/class-page/school-links";

/** Marks, timetable, Moodle: where the school keeps them. Nothing when it has named none. */
export function ToolLinks({ t, links }: { t: Translate; links: readonly SchoolLink[] }) {
  if (links.length === 0) return null;
  return (
    <Card aria-labelledby="outils">
      <h2 id="outils">{t("family.documents.classPage.links")}</h2>
      <p className="text-ink-soft">{t("family.documents.classPage.leaves")}</p>
      <ul className="mt-1 flex flex-col divide-y divide-line">
        {links.map(({ id, label, url }) => (
          <li key={id} className="flex flex-col py-1.5">
            <a href={url} rel="noopener noreferrer external" className="standing-link font-semibold">
              {label}
              <ExternalLink aria-hidden="true" className="size-4.5 shrink-0" />
            </a>
            <span className="-mt-1.5 text-ink-soft wrap-anywhere">{new URL(url).hostname}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
