import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface EmptyStateProps {
  Icon: LucideIcon;
  title: string;
  children?: ReactNode;
}

/** Nothing here, said as good news or as the next step; never a blank. */
export function EmptyState({ Icon, title, children }: EmptyStateProps) {
  return (
    <div className="flex items-start gap-3.5 rounded-card border border-line border-dashed px-4 py-4">
      <Icon aria-hidden="true" className="mt-0.5 size-6 shrink-0 text-green" />
      <div>
        <p className="font-semibold">{title}</p>
        {children ? <p className="text-ink-soft">{children}</p> : null}
      </div>
    </div>
  );
}
