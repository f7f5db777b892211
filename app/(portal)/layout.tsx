import type { ReactNode } from "react";
import { SessionEndNotice } from "./session-end-notice";

/** Decorates; each page guards itself. */
export default function PortalLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <SessionEndNotice />
    </>
  );
}
