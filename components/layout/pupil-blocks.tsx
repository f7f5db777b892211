import { CalendarDays, Files, House, type LucideIcon, MessagesSquare, School } from "lucide-react";
import type { Translate } from "@/lib/i18n/translator";
import { routes } from "@/lib/routes";

/** The parts of a pupil's dashboard, each with its address: the same block of a sibling is one of these. */
const blocks = {
  home: { hrefFor: routes.childDashboard, Icon: House },
  messages: { hrefFor: routes.childMessages, Icon: MessagesSquare },
  documents: { hrefFor: routes.childDocuments, Icon: Files },
  agenda: { hrefFor: routes.childAgenda, Icon: CalendarDays },
  class: { hrefFor: routes.childClass, Icon: School },
} as const satisfies Record<string, { hrefFor: (studentId: string) => string; Icon: LucideIcon }>;

export type PupilBlock = keyof typeof blocks;

const places = Object.keys(blocks) as PupilBlock[];

/** Where a block of a pupil is. */
export const blockAddress = (block: PupilBlock, studentId: string) => blocks[block].hrefFor(studentId);

interface PupilBlocksProps {
  t: Translate;
  studentId: string;
  current: PupilBlock;
  /** How many are unread, or new since the last visit. */
  isNew: { messages: number; documents: number };
}

/**
 * The blocks of a dashboard: a bar at the thumb of whoever holds a phone, tabs under the header elsewhere. It is the
 * last item of the page's column on a phone, so that it covers neither the end of the page nor what has the focus,
 * and it lets go of the edge where the screen is too low or too narrow for it, as under a strong zoom.
 */
export function PupilBlocks({ t, studentId, current, isNew }: PupilBlocksProps) {
  return (
    <nav
      aria-label={t("ui.blocks.navigation")}
      className="thumb-bar border-line bg-surface max-sm:order-last max-sm:border-t max-sm:pb-[env(safe-area-inset-bottom)] sm:border-b print:hidden"
    >
      <ul className="mx-auto flex max-w-5xl max-sm:justify-around sm:gap-1 sm:px-4 max-[17rem]:flex-wrap">
        {places.map((place) => (
          <li key={place} className="max-sm:min-w-0 max-sm:grow max-sm:basis-0 max-[17rem]:basis-1/2">
            <BlockLink
              t={t}
              place={place}
              href={blockAddress(place, studentId)}
              isCurrent={place === current}
              news={newsOf(t, place, isNew)}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function newsOf(t: Translate, place: PupilBlock, isNew: PupilBlocksProps["isNew"]): string | undefined {
  if (place !== "messages" && place !== "documents") return undefined;
  const count = isNew[place];
  return count > 0 ? t(`ui.blocks.new.${place}`, { count }) : undefined;
}

interface BlockLinkProps {
  t: Translate;
  place: PupilBlock;
  href: string;
  isCurrent: boolean;
  /** What is new in it, in words. */
  news: string | undefined;
}

function BlockLink({ t, place, href, isCurrent, news }: BlockLinkProps) {
  const { Icon } = blocks[place];
  return (
    <a
      href={href}
      aria-current={isCurrent ? "page" : undefined}
      className="flex items-center justify-center border-transparent text-ink-soft hover:bg-slate-chalk hover:text-slate-deep aria-[current=page]:border-slate aria-[current=page]:font-semibold aria-[current=page]:text-slate max-sm:min-h-14 max-sm:flex-col max-sm:border-t-3 max-sm:text-[0.75rem] max-sm:leading-tight sm:min-h-12 sm:gap-2 sm:border-b-3 sm:px-3 sm:font-medium"
    >
      <span className="relative">
        <Icon aria-hidden="true" className="size-5.5 sm:size-5" />
        {news ? (
          <span
            aria-hidden="true"
            className="absolute -end-1.5 -top-1 size-2.5 rounded-pill bg-ochre-mark ring-2 ring-surface"
          />
        ) : null}
      </span>
      {t(`ui.blocks.${place}`)}
      {news ? <span className="sr-only">({news})</span> : null}
    </a>
  );
}
