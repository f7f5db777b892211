"use client";

import { isTicked, type MessageValues } from "./message-values";

export interface TickBox {
  name: string;
  value: string;
  label: string;
}

/** Boxes side by side, as many to a line as there is room for. */
export function TickList({ boxes, values }: { boxes: readonly TickBox[]; values: MessageValues }) {
  return (
    <div
      className={
        boxes.length > 1 ? "grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-x-4" : undefined
      }
    >
      {boxes.map(({ name, value, label }) => (
        <label key={value + name} className="flex min-h-11 cursor-pointer items-center gap-3 py-1">
          <input
            key={String(isTicked(values, name, value))}
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={isTicked(values, name, value)}
            className="size-6 shrink-0 cursor-pointer accent-slate"
          />
          <span className="min-w-0 break-words">{label}</span>
        </label>
      ))}
    </div>
  );
}
