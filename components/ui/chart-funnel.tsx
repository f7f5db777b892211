export interface Stage {
  name: string;
  value: number;
  /** « 312 », « 312 (65 %) » */
  told: string;
}

interface ChartFunnelProps {
  stages: readonly Stage[];
}

const width = 100;

/** Each stage as wide as those who came so far, drawn on the server; its name and figures stand beside it as text. */
export function ChartFunnel({ stages }: ChartFunnelProps) {
  const whole = Math.max(1, stages[0]?.value ?? 0);
  return (
    <ol className="flex flex-col gap-1">
      {stages.map(({ name, value, told }, place) => (
        <li key={name} className="grid max-w-none grid-cols-[minmax(0,1fr)_auto_36%] items-center gap-x-4">
          <span className="leading-tight">{name}</span>
          <span className="font-semibold tabular-nums">{told}</span>
          <StageShape
            from={value / whole}
            to={(stages[place + 1]?.value ?? value) / whole}
            last={place === stages.length - 1}
          />
        </li>
      ))}
    </ol>
  );
}

/** From this stage's width at the top to the next one's at the bottom. */
function StageShape({ from, to, last }: { from: number; to: number; last: boolean }) {
  const [left, right] = [(width * (1 - from)) / 2, (width * (1 + from)) / 2];
  const [endLeft, endRight] = [(width * (1 - to)) / 2, (width * (1 + to)) / 2];
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} 40`}
      preserveAspectRatio="none"
      className="block h-11 w-full rounded-control bg-chalk print:bg-transparent"
    >
      <polygon
        points={`${left},0 ${right},0 ${endRight},40 ${endLeft},40`}
        className={last ? "fill-green" : "fill-slate"}
      />
    </svg>
  );
}
