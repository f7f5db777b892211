import type { ReactNode } from "react";
import { SessionEndNotice } from "../(portal)/session-end-notice";

/** Decorates; each page guards itself. */
export default function SecretariatLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <SessionEndNotice />
    </>
  );
}
