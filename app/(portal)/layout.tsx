import type { ReactNode } from "react";
import { SessionEndNotice } from "./session-end-notice";
import { WhileClosed } from "./while-closed";

/** Decorates; each page guards itself. */
export default function PortalLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <SessionEndNotice />
      <WhileClosed />
    </>
  );
}
