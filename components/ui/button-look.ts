const base =
  "inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-control px-5 py-2 text-center font-semibold leading-tight transition-colors [&_svg]:shrink-0 aria-disabled:cursor-progress aria-disabled:opacity-70";

const variants = {
  primary: "bg-slate text-on-slate hover:bg-slate-deep",
  secondary: "border-2 border-edge bg-surface text-ink hover:border-slate hover:bg-slate-chalk",
  quiet: "px-3 text-slate underline-offset-[0.22em] hover:bg-slate-chalk hover:underline",
};

export interface ButtonLook {
  /** `primary` is the one main act of a page. */
  variant?: keyof typeof variants;
  /** As wide as its container: the main act on a phone. */
  wide?: boolean;
  className?: string | undefined;
}

/** The classes of everything that looks like a button. */
export const buttonLook = ({ variant = "primary", wide = false, className = "" }: ButtonLook) =>
  `${base} ${variants[variant]} ${wide ? "w-full" : ""} ${className}`;
