"use client";

import { useEffect, useState } from "react";

interface Seen {
  state: string;
  done: number;
  total: number;
}

interface JobWatchProps {
  /** Where the job's state is asked for. */
  address: string;
  next: string;
  start: Seen;
  words: Record<"waiting" | "running", string>;
}

const pause = 700;
const isOver = ({ state }: Seen) => state === "done" || state === "failed";

async function look(address: string): Promise<Seen | undefined> {
  try {
    const answer = await fetch(address, { cache: "no-store" });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined; // the network is away for a moment: the next look tells
  }
}

/** A bar that fills; when the work is over, the page with its result takes over. */
export function JobWatch({ address, next, start, words }: JobWatchProps) {
  const [seen, setSeen] = useState(start);
  useEffect(() => {
    if (isOver(seen)) return window.location.replace(next);
    const timer = setTimeout(async () => setSeen((await look(address)) ?? { ...seen }), pause);
    return () => clearTimeout(timer);
  }, [seen, address, next]);

  const { state, done, total } = seen;
  const said = state === "waiting" ? words.waiting : words.running;
  return (
    <div className="flex flex-col gap-1.5">
      <progress
        aria-label={said}
        value={total > 0 ? done : undefined}
        max={total > 0 ? total : undefined}
        className="h-2.5 w-full accent-slate"
      />
      <p role="status" className="text-ink-soft">
        {said}
      </p>
    </div>
  );
}
