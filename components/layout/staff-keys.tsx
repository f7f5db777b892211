"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { useScriptsRun } from "@/components/ui/use-scripts-run";

/** What a key does: goes to an address, or one of the acts that lists and the search understand. */
export interface StaffKey {
  keys: string;
  label: string;
  href?: string;
}

interface StaffKeysProps {
  keys: readonly StaffKey[];
  words: Record<"title" | "show" | "close", string>;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");

const rows = () => [...document.querySelectorAll<HTMLElement>("[data-row]")];
const linkOf = (row: Element | null | undefined) => row?.querySelector<HTMLElement>("a");

/** Moves the focus from row to row of the page's list. */
function walk(step: 1 | -1): void {
  const list = rows();
  const here = list.findIndex((row) => row.contains(document.activeElement));
  const next = here === -1 ? (step === 1 ? 0 : list.length - 1) : here + step;
  linkOf(list[next])?.focus();
}

const tick = () =>
  document.activeElement
    ?.closest("[data-row]")
    ?.querySelector<HTMLInputElement>('input[type="checkbox"]')
    ?.click();

const acts: Record<string, () => void> = {
  "/": () => document.querySelector<HTMLInputElement>("[data-staff-search]")?.focus(),
  j: () => walk(1),
  k: () => walk(-1),
  x: tick,
};

/** The keys of the secretariat, and the window that lists them all under « ? ». */
export function StaffKeys({ keys, words }: StaffKeysProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const scriptsRun = useScriptsRun();
  useEffect(() => {
    const places = new Map(keys.flatMap(({ keys: typed, href }) => (href ? [[typed, href] as const] : [])));
    let first = "";
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const typed = first === "g" ? `g ${event.key}` : event.key;
      first = event.key;
      const place = places.get(typed);
      const act = typed === "?" ? () => dialog.current?.showModal() : acts[typed];
      if (!place && !act) return;
      event.preventDefault();
      if (place) window.location.assign(place);
      else act?.();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [keys]);

  return (
    <>
      <Button
        type="button"
        variant="quiet"
        className={`max-lg:hidden ${scriptsRun ? "" : "invisible"}`}
        onClick={() => dialog.current?.showModal()}
      >
        <kbd className="rounded border border-edge px-1.5 font-mono">?</kbd>
        {words.show}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby="staff-keys"
        className="m-auto max-w-md rounded-card border border-line bg-surface p-6 text-ink shadow-card backdrop:bg-ink/40"
      >
        <h2 id="staff-keys">{words.title}</h2>
        <dl className="my-4 grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
          {keys.map(({ keys: typed, label }) => (
            <div key={typed} className="contents">
              <dt>
                <kbd className="rounded border border-edge bg-chalk px-2 py-0.5 font-mono">{typed}</kbd>
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <Button variant="secondary" wide>
            {words.close}
          </Button>
        </form>
      </dialog>
    </>
  );
}
