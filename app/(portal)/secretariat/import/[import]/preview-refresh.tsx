"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

interface PreviewRefreshProps {
  /** Where the job's state is asked for; undefined when none is under way. */
  address: string | undefined;
  next: string;
  words: Record<"updating" | "refresh", string>;
}

const pause = 600;

async function isOver(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address, { cache: "no-store" });
    const { state } = await answer.json();
    return state === "done" || state === "failed";
  } catch {
    return false; // the network is away for a moment: the next look tells
  }
}

/** Shows the new figures once they are there, without moving the page under the reader. */
export function PreviewRefresh({ address, next, words }: PreviewRefreshProps) {
  const router = useRouter();
  useEffect(() => {
    if (!address) return undefined;
    const timer = setInterval(async () => (await isOver(address)) && router.refresh(), pause);
    return () => clearInterval(timer);
  }, [address, router]);
  return (
    <p role="status" className="flex flex-wrap items-center gap-x-4 text-ink-soft">
      {words.updating}
      <a href={next} className="standing-link">
        {words.refresh}
      </a>
    </p>
  );
}
