import type { ReactNode } from "react";
import { Shelter } from "./shelter";
import { mainId } from "./skip-link";
import { WayBack } from "./way-back";

export type PageWidth = "narrow" | "reading" | "wide";

const columns: Record<PageWidth, string> = {
  narrow: "max-w-[32rem]",
  reading: "max-w-[44rem]",
  wide: "max-w-5xl",
};

export interface PageProps {
  /** The page's one heading. Leave out when the content brings its own `h1`. */
  heading?: ReactNode;
  /** Above the heading: the page that this one belongs to. */
  back?: { href: string; label: string };
  /** `narrow` for a form, `reading` for text, `wide` for a dashboard. */
  width?: PageWidth;
  /** Under the roof: for the doors of the portal, where one thing is to be done. */
  sheltered?: boolean;
  /** Little air on a phone: what matters is on the first screen. */
  compact?: boolean;
  children: ReactNode;
}

/** The main part of a page, in a column as wide as its matter needs. */
export function Page({ heading, back, width = "reading", sheltered = false, compact, children }: PageProps) {
  const gap = width === "wide" ? "gap-7" : "gap-5";
  const matter = (
    <div className={`flex flex-col ${compact ? "gap-3 sm:gap-6" : gap}`}>
      {back ? <WayBack {...back} /> : null}
      {heading ? <h1>{heading}</h1> : null}
      {children}
    </div>
  );
  return (
    <main
      id={mainId}
      className={`mx-auto w-full pb-12 sm:px-6 sm:pt-9 ${columns[width]} ${sheltered ? "px-2 pt-5" : `px-4 ${compact ? "pt-3" : "pt-6"}`}`}
    >
      {sheltered ? <Shelter>{matter}</Shelter> : matter}
    </main>
  );
}
