"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";

interface SessionEndProps {
  /** Milliseconds until the session ends if nothing more is asked for: a phone's own clock may be wrong. */
  left: number;
  /** Where the browser asks until when it is signed in, without prolonging it. */
  statusAddress: string;
  loginAddress: string;
  stayConnected: (data: FormData) => Promise<void>;
  words: Record<"soonTitle" | "soonText" | "stay" | "overTitle" | "overText" | "signInAgain", string>;
}

const warningBefore = 120_000;
const unansweredWait = 30_000;
type Phase = "quiet" | "soon" | "over";

/** What is left by the server's own clock; undefined when it cannot be asked just now. */
async function askLeft(address: string): Promise<number | undefined> {
  try {
    const answer = await fetch(address, { cache: "no-store" });
    if (!answer.ok) return undefined;
    const session: { expires?: string } | null = await answer.json();
    return Date.parse(session?.expires ?? "") - Date.parse(answer.headers.get("date") ?? "") || 0;
  } catch {
    return undefined;
  }
}

const phaseAt = (left: number): Phase => (left <= 0 ? "over" : left <= warningBefore ? "soon" : "quiet");

/** How long until something may have changed; a timer cannot wait longer than 24 days. */
const untilNextLook = (left: number) =>
  Math.min(left > warningBefore ? left - warningBefore : Math.max(left, 0) + 1_000, 2_000_000_000);

function useSessionEnd(left: number, statusAddress: string) {
  const [phase, setPhase] = useState<Phase>("quiet");
  const [plan, setPlan] = useState({ wait: untilNextLook(left) });

  useEffect(() => {
    let stopped = false;
    const look = async () => {
      const known = await askLeft(statusAddress);
      if (stopped) return;
      if (known === undefined) return setPlan({ wait: unansweredWait });
      setPhase(phaseAt(known));
      if (known > 0) setPlan({ wait: untilNextLook(known) });
    };
    const timer = setTimeout(() => void look(), plan.wait);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [plan, statusAddress]);

  const prolonged = async () => {
    setPhase("quiet");
    setPlan({ wait: untilNextLook((await askLeft(statusAddress)) ?? 0) });
  };
  return { phase, prolonged };
}

/** The warning is heard and reached at once, wherever one was. */
const takeFocus = (box: HTMLDivElement | null) => box?.focus();

/** Warns before the session ends and can prolong it; when it is over, what was typed stays on the screen. */
export function SessionEnd({ left, statusAddress, loginAddress, stayConnected, words }: SessionEndProps) {
  const { phase, prolonged } = useSessionEnd(left, statusAddress);
  if (phase === "quiet") return null;
  const over = phase === "over";
  const stay = async (data: FormData) => {
    await stayConnected(data);
    await prolonged();
  };
  return (
    <div
      ref={takeFocus}
      tabIndex={-1}
      role="alertdialog"
      aria-labelledby="session-end-title"
      aria-describedby="session-end-text"
      className="fixed inset-x-0 bottom-0 z-10 border-ochre border-t-4 bg-surface p-4 shadow-card"
    >
      <div className="mx-auto flex max-w-5xl flex-wrap items-center gap-x-6 gap-y-3">
        <div className="min-w-0 grow basis-80">
          <h2 id="session-end-title">{over ? words.overTitle : words.soonTitle}</h2>
          <p id="session-end-text">{over ? words.overText : words.soonText}</p>
        </div>
        {over ? (
          <ButtonLink href={loginAddress}>{words.signInAgain}</ButtonLink>
        ) : (
          <form action={stay}>
            <Button>{words.stay}</Button>
          </form>
        )}
      </div>
    </div>
  );
}
