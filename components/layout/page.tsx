import type { ReactNode } from "react";
import { mainId } from "./skip-link";

export type PageWidth = "narrow" | "reading" | "wide";

const widths: Record<PageWidth, string> = {
  narrow: "max-w-[30rem] gap-5",
  reading: "max-w-[44rem] gap-5",
  wide: "max-w-5xl gap-7",
};

interface PageProps {
  /** The page's one heading. Leave out when the content brings its own `h1`. */
  heading?: ReactNode;
  /** `narrow` for a form, `reading` for text, `wide` for a dashboard. */
  width?: PageWidth;
  children: ReactNode;
}

/** The main part of a page, in a column as wide as its matter needs. */
export function Page({ heading, width = "reading", children }: PageProps) {
  return (
    <main
      id={mainId}
      className={`mx-auto flex w-full flex-col px-4 pt-6 pb-12 sm:px-6 sm:pt-9 ${widths[width]}`}
    >
      {heading ? <h1>{heading}</h1> : null}
      {children}
    </main>
  );
}
