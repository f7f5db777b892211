"use client";

import { type ReactNode, useSyncExternalStore } from "react";
import { Notice } from "./notice";

const never = () => () => {};

interface CookieNoticeProps {
  title: string;
  /** The server has seen that a cookie did not come back. */
  refused: boolean;
  children: ReactNode;
}

/** Says plainly that cookies are refused: from the server's proof, or from the browser's own word. */
export function CookieNotice({ title, refused, children }: CookieNoticeProps) {
  const disabled = useSyncExternalStore(
    never,
    () => !navigator.cookieEnabled,
    () => false,
  );
  if (!refused && !disabled) return null;
  return (
    <Notice kind="warning" role="alert" title={title}>
      {children}
    </Notice>
  );
}
