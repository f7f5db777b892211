"use client";

import { useScriptsRun } from "@/components/ui/use-scripts-run";

/** Ticks every row of the page; where scripts do not run, « all of the list » remains. */
export function TickPage({ label }: { label: string }) {
  const scriptsRun = useScriptsRun();
  if (!scriptsRun) return null;
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3">
      <input
        type="checkbox"
        className="size-6 cursor-pointer accent-slate"
        onChange={({ target }) => {
          const boxes = target.form?.querySelectorAll<HTMLInputElement>('input[name="lignes"]') ?? [];
          for (const box of boxes) box.checked = target.checked;
        }}
      />
      {label}
    </label>
  );
}
