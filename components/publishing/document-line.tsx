import { File, FileSpreadsheet, FileText, Image, type LucideIcon, Presentation } from "lucide-react";
import type { ReactNode } from "react";
import { formatBytes } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { type DocumentKind, kindOf } from "@/lib/publishing/documents/media-types";

const icons: Record<DocumentKind, LucideIcon> = {
  pdf: FileText,
  image: Image,
  text: File,
  sheet: FileSpreadsheet,
  slides: Presentation,
};

interface DocumentLineProps {
  t: Translate;
  /** Where its bytes are. */
  href: string;
  /** What the link says: the file's name, or the title that it was published under. */
  title: string;
  mediaType: string;
  size: number;
  /** After its kind and size: when, by which message. */
  more?: ReactNode;
  /** Beside the title: « nouveau ». */
  mark?: ReactNode;
}

/** A file as one line of a list: its icon, its name to press, its kind and weight before anyone downloads it. */
export function DocumentLine({ t, href, title, mediaType, size, more, mark }: DocumentLineProps) {
  const kind = kindOf(mediaType);
  const Icon = icons[kind];
  return (
    <span className="flex min-w-0 items-start gap-3 py-1.5">
      <Icon aria-hidden="true" className="mt-0.5 size-6 shrink-0 text-slate" />
      <span className="flex min-w-0 flex-col">
        <span className="flex flex-wrap items-baseline gap-x-2.5">
          <a href={href} className="link easy-target min-w-0 font-semibold wrap-anywhere">
            {title}
          </a>
          {mark}
        </span>
        <span className="flex flex-wrap gap-x-3 text-ink-soft">
          <span>
            {t("family.documents.weight", {
              kind: t(`family.documents.kinds.${kind}`),
              size: formatBytes(size),
            })}
          </span>
          {more}
        </span>
      </span>
    </span>
  );
}
