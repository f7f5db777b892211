import type { ReactNode } from "react";

/** The act of a long form, in view at the lower edge while one is anywhere in it. */
export const StickyBar = ({ children }: { children: ReactNode }) => (
  <div className="sticky bottom-0 border-line border-t bg-paper py-2 print:static">{children}</div>
);
