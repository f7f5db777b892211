import type { ReactNode } from "react";

interface ChartTableProps {
  /** « Voir les chiffres » */
  summary: string;
  /** A `DataTable` with the figures of the drawing. */
  children: ReactNode;
}

/** The figures behind a drawing, for who cannot see it and for who wants them exactly. */
export function ChartTable({ summary, children }: ChartTableProps) {
  return (
    <details className="print:hidden">
      <summary className="flex min-h-11 w-fit cursor-pointer items-center font-medium text-slate underline decoration-1 underline-offset-[0.22em]">
        {summary}
      </summary>
      <div className="mt-1 max-h-96 overflow-y-auto">{children}</div>
    </details>
  );
}
