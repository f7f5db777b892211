"use client";

import { useState } from "react";
import { buttonLook } from "./button-look";
import { useScriptsRun } from "./use-scripts-run";

interface CopyButtonProps {
  text: string;
  action: string;
  done: string;
}

/** Copies a text; not there at all where scripts, or the clipboard, are missing. */
export function CopyButton({ text, action, done }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  const usable = useScriptsRun() && typeof navigator !== "undefined" && Boolean(navigator.clipboard);
  if (!usable) return null;
  return (
    <button
      type="button"
      onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}
      className={buttonLook({ variant: "quiet" })}
    >
      <span role="status">{copied ? done : action}</span>
    </button>
  );
}
