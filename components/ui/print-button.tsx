"use client";

import type { ReactNode } from "react";
import { Button } from "./button";
import { useScriptsRun } from "./use-scripts-run";

/** Opens the browser's own print window; without scripts its menu does. */
export function PrintButton({ children }: { children: ReactNode }) {
  if (!useScriptsRun()) return null;
  return (
    <Button type="button" className="print:hidden" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
