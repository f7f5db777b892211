import type { ReactNode } from "react";

/**
 * The school's covered courtyard in elevation: a low roof on two posts, a clock under the ridge, and what
 * matters on this page sheltered beneath it. For the one card of a public page.
 */
export function Shelter({ children }: { children: ReactNode }) {
  return (
    <div>
      <Roof />
      <div className="mx-2 border-slate border-x-3 border-t-3 bg-surface px-4 pt-5 pb-6 sm:mx-5 sm:px-7 sm:pb-8 print:border-x">
        {children}
      </div>
      <div className="h-[3px] rounded-pill bg-slate print:hidden" />
    </div>
  );
}

/** Stretched to the width of its column; strokes keep their weight. */
function Roof() {
  return (
    <div className="relative h-12 text-slate sm:h-16 print:hidden">
      <svg
        viewBox="0 0 100 32"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
        className="size-full overflow-visible"
      >
        <path d="M0 31 50 3l50 28Z" className="fill-slate-chalk" />
        <g fill="none" stroke="currentColor" strokeLinecap="round" strokeLinejoin="round">
          <path
            d="m16 31 9-14 9 14 6-22.4M84 31l-9-14-9 14-6-22.4"
            strokeWidth="1.5"
            strokeOpacity="0.55"
            vectorEffect="non-scaling-stroke"
          />
          <path d="M0 31 50 3l50 28" strokeWidth="5" vectorEffect="non-scaling-stroke" />
        </g>
      </svg>
      <span className="absolute start-1/2 bottom-[26%] size-4 -translate-x-1/2 rounded-pill border-[3px] border-slate bg-ochre-mark sm:size-5" />
    </div>
  );
}
