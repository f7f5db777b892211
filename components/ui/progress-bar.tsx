interface ProgressBarProps {
  value: number;
  max: number;
  /** Read in place of the bar: « 312 actifs sur 480 ». */
  label: string;
}

/** A share at a glance; the figures stand beside it. Drawn, because a width in a style attribute is not allowed. */
export function ProgressBar({ value, max, label }: ProgressBarProps) {
  const share = max > 0 ? Math.min(1, value / max) : 0;
  return (
    <svg
      role="img"
      aria-label={label}
      className="h-2 w-40 max-w-full rounded-pill bg-slate-chalk print:hidden"
    >
      <rect width={`${share * 100}%`} height="100%" className="fill-green" />
    </svg>
  );
}
