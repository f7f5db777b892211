export interface Bar {
  /** Shown while the pointer rests on the bar: « 12 septembre : 7 ». */
  label: string;
  value: number;
}

interface ChartBarsProps {
  /** Read in place of the drawing. */
  label: string;
  bars: readonly Bar[];
  /** The value that the top line stands for. */
  top: number;
}

const height = 100;
const slot = 10;
const gap = 2;

/**
 * Bars drawn on the server: no script, no style attribute. The drawing stretches to its place; what is written about it
 * stands beside it as text, so that it stays readable at any width.
 */
export function ChartBars({ label, bars, top }: ChartBarsProps) {
  const width = bars.length * slot;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className="block h-40 w-full"
    >
      {[0, height / 2, height].map((y) => (
        <line
          key={y}
          x1={0}
          x2={width}
          y1={y}
          y2={y}
          className="stroke-line"
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {bars.map((bar, place) => (
        <BarShape key={bar.label} bar={bar} place={place} top={top} />
      ))}
    </svg>
  );
}

/** The whole height answers to the pointer, so that a day without anybody tells its name too. */
function BarShape({ bar: { label, value }, place, top }: { bar: Bar; place: number; top: number }) {
  const share = top > 0 ? Math.min(1, value / top) : 0;
  return (
    <g className="group">
      <title>{label}</title>
      <rect x={place * slot} y={0} width={slot} height={height} className="fill-transparent" />
      <rect
        x={place * slot + gap / 2}
        y={height * (1 - share)}
        width={slot - gap}
        height={height * share}
        className="fill-slate group-hover:fill-slate-deep"
      />
    </g>
  );
}

/** The next round number that holds every bar: 1, 2, 5, 10, 20, 50… */
export function roundTop(values: readonly number[]): number {
  const most = Math.max(1, ...values);
  const power = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 5, 10].map((step) => step * power).find((round) => round >= most) ?? most;
}
