"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const pause = 2_000;

/** Looks again every two seconds while the page is in front of somebody. */
export function MailingWatch() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, pause);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
