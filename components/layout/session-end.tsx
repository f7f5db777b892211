"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { now } from "@/lib/clock";

interface SessionEndProps {
  /** When the session ends if nothing more is asked for (ISO). */
  endsAt: string;
  /** Where the browser asks until when it is signed in, without prolonging it. */
  statusAddress: string;
  loginAddress: string;
  stayConnected: (data: FormData) => Promise<void>;
  words: Record<"soonTitle" | "soonText" | "stay" | "overTitle" | "overText" | "signInAgain", string>;
}

const warningBefore = 120_000;
type Phase = "quiet" | "soon" | "over";

/** The end that the server knows of: another tab may have prolonged it meanwhile. */
async function askEnd(address: string): Promise<number> {
  const answer = await fetch(address, { cache: "no-store" });
  const session: { expires?: string } | null = answer.ok ? await answer.json() : null;
  return session?.expires ? Date.parse(session.expires) : 0;
}

const phaseAt = (left: number): Phase => (left <= 0 ? "over" : left <= warningBefore ? "soon" : "quiet");

/** How long until something may have changed; a timer cannot wait longer than 24 days. */
const untilNextLook = (left: number) =>
  Math.min(left > warningBefore ? left - warningBefore : Math.max(left, 0) + 1_000, 2_000_000_000);

function useSessionEnd(endsAt: string, statusAddress: string) {
  const [end, setEnd] = useState(() => Date.parse(endsAt));
  const [phase, setPhase] = useState<Phase>("quiet");

  useEffect(() => setEnd(Date.parse(endsAt)), [endsAt]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let stopped = false;
    const plan = (known: number) => {
      timer = setTimeout(() => void look(), untilNextLook(known - now().getTime()));
    };
    const look = async () => {
      const known = await askEnd(statusAddress);
      if (stopped) return;
      const left = known - now().getTime();
      setPhase(phaseAt(left));
      if (left > 0) plan(known);
    };
    plan(end);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [end, statusAddress]);

  const prolonged = async () => {
    setPhase("quiet");
    setEnd(await askEnd(statusAddress));
  };
  return { phase, prolonged };
}

/** Warns before the session ends and can prolong it; when it is over, what was typed stays on the screen. */
export function SessionEnd({ endsAt, statusAddress, loginAddress, stayConnected, words }: SessionEndProps) {
  const { phase, prolonged } = useSessionEnd(endsAt, statusAddress);
  if (phase === "quiet") return null;
  const over = phase === "over";
  const stay = async (data: FormData) => {
    await stayConnected(data);
    await prolonged();
  };
  return (
    <div
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
